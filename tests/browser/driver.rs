//! The chromedriver process and the sessions of Chromium that it starts.
//!
//! All flows that run at a time share one process, which starts in a fraction of a second where a browser takes
//! longer. The last flow to end stops it and waits for it, so that nothing is left behind; a test runner has no
//! other moment at which it could.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::{ChromeCapabilities, LoggingPrefsLogLevel, WebDriver};

/// Switches for a browser that draws off screen, speaks to nobody but the test, and needs no privileges.
const SWITCHES: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// How long a process may take to start.
const START: Duration = Duration::from_secs(30);

/// The process that all flows share while any of them runs.
static SHARED: Mutex<Weak<Chromedriver>> = Mutex::new(Weak::new());

/// A running chromedriver; dropping it ends it.
pub struct Chromedriver {
    process: Child,
    port: u16,
}

impl Chromedriver {
    /// The one that runs, or a new one.
    pub fn shared() -> Arc<Self> {
        // A flow that failed while it held the lock has left nothing half done.
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(running) = shared.upgrade() {
            return running;
        }
        let started = Arc::new(Self::start());
        *shared = Arc::downgrade(&started);
        started
    }

    fn start() -> Self {
        // A port that was free a moment ago can be taken: then the process ends and another port is tried.
        (0..5)
            .find_map(|_| Self::start_on(free_port()))
            .expect("chromedriver did not start on any of five free ports")
    }

    fn start_on(port: u16) -> Option<Self> {
        let process = Command::new(environment("CHROMEDRIVER"))
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("CHROMEDRIVER names a program that can be started");
        let mut driver = Self { process, port };
        let deadline = Instant::now() + START;
        while Instant::now() < deadline {
            let is_listening = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok();
            if driver.process.try_wait().ok()?.is_some() {
                return None;
            }
            if is_listening {
                return Some(driver);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One browser with a profile of its own.
pub struct Session {
    /// The connection.
    pub web: WebDriver,
    profile: PathBuf,
}

impl Session {
    /// Starts a browser with a window of this size.
    pub async fn start(driver: &Chromedriver, width_px: u32, height_px: u32) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("statement-timeline-{}-{number}", std::process::id());
        let profile = std::env::temp_dir().join(name);
        let mut wanted = ChromeCapabilities::new();
        wanted.set_binary(&environment("CHROME")).unwrap();
        for switch in SWITCHES {
            wanted.add_arg(switch).unwrap();
        }
        let profile_switch = format!("--user-data-dir={}", profile.display());
        wanted.add_arg(&profile_switch).unwrap();
        wanted
            .add_arg(&format!("--window-size={width_px},{height_px}"))
            .unwrap();
        wanted
            .set_browser_log_level(LoggingPrefsLogLevel::All)
            .unwrap();
        let address = format!("http://127.0.0.1:{}", driver.port);
        let web = WebDriver::new(address, wanted)
            .await
            .expect("a browser starts");
        Self { web, profile }
    }

    /// Ends the browser and removes its profile.
    pub async fn end(self) {
        let _ = self.web.quit().await;
        let _ = std::fs::remove_dir_all(self.profile);
    }
}

/// A value that `./dev test browser` sets.
pub fn environment(name: &str) -> String {
    std::env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: run these tests by ./dev test browser"))
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    listener
        .local_addr()
        .expect("a listener has an address")
        .port()
}
