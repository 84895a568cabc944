// A slow phone on a slow line, by the browser's own throttling.

const CPU_SLOWER = 4;
const BYTES_A_SECOND = (1.6 * 1_000_000) / 8;
const LATENCY_MS = 150;
const SCREEN = { width: 412, height: 823, deviceScaleFactor: 2.625, mobile: true };

export async function slowDown(tab) {
  await tab.send("Emulation.setDeviceMetricsOverride", SCREEN);
  await tab.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  await tab.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWER });
  await tab.send("Network.enable");
  await tab.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND / 2,
  });
}

// The browser tells of it some time after it.
const FIRST_PAINT = `new Promise((resolve) => {
  const told = (list) => {
    const paints = list.getEntriesByName("first-contentful-paint");
    paints.forEach(({ startTime }) => resolve(startTime));
  };
  new PerformanceObserver(told).observe({ type: "paint", buffered: true });
})`;

export function firstPaintMs(tab) {
  return tab.value(FIRST_PAINT);
}
