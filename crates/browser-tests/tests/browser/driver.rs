//! A browser and the driver through which it is led, one driver for each: two of the three engines
//! allow no more.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use thirtyfour::{Capabilities, WebDriver};

use super::engine::Engine;
use super::process::Process;
use super::screen::Screen;

/// How long a driver may take to start: longer than one ever takes on a busy machine.
const START: Duration = Duration::from_mins(2);

/// How long a script on the page may take, a promise that it waits for included.
const SCRIPT: Duration = Duration::from_mins(5);

/// How long a browser may take to go by itself before it is ended, as one that hangs must be.
const FAREWELL: Duration = Duration::from_secs(20);

/// The language in which the browser shows what is its own, such as date inputs.
const LANGUAGE: &[(&str, &str)] = &[("LANG", "en_US.UTF-8"), ("LANGUAGE", "en_US")];

/// A running driver. Its parts end in this order.
struct Driver {
    process: Process,
    _display: Option<Process>,
    port: u16,
    wanted: Capabilities,
}

impl Driver {
    fn start(engine: Engine, screen: Screen, folder: &Path) -> Self {
        // A port that was free a moment ago can be taken: then the process ends and another port is
        // tried.
        (0..5)
            .find_map(|_| Self::start_on(free_port(), engine, screen, folder))
            .expect("the driver did not start on any of five free ports")
    }

    fn start_on(port: u16, engine: Engine, screen: Screen, folder: &Path) -> Option<Self> {
        let (display, mut command, wanted) = engine.launch(screen, port, folder).into_parts();
        let fonts = screen.fonts.unwrap_or_else(|| engine.usual_fonts());
        // The driver hands it on to the browser.
        command
            .env("FONTCONFIG_FILE", fonts.configuration())
            .envs(LANGUAGE.iter().copied())
            .env_remove("LC_ALL")
            .stdout(Stdio::null());
        let mut driver = Self {
            process: Process::start(&mut command),
            _display: display,
            port,
            wanted,
        };
        let deadline = Instant::now() + START;
        while Instant::now() < deadline {
            let is_listening = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok();
            if driver.process.has_ended() {
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

/// One browser with a folder of its own.
pub struct Session {
    /// The connection.
    pub web: WebDriver,
    driver: Driver,
    folder: PathBuf,
}

impl Session {
    /// Starts a browser for a screen.
    pub async fn start(engine: Engine, screen: Screen) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("statement-timeline-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("a folder can be made");
        let (driver, web) = Self::connect(engine, screen, &folder).await;
        let patient = web.set_script_timeout(SCRIPT).await;
        patient.expect("a driver can be patient");
        engine.fit(&web, screen).await;
        Self {
            web,
            driver,
            folder,
        }
    }

    /// Tries again on another port where what listened was the driver of another flow, which ended
    /// with it.
    async fn connect(engine: Engine, screen: Screen, folder: &Path) -> (Driver, WebDriver) {
        let mut failure = None;
        for _ in 0..3 {
            let driver = Driver::start(engine, screen, folder);
            let address = format!("http://127.0.0.1:{}", driver.port);
            match WebDriver::new(address, driver.wanted.clone()).await {
                Ok(web) => return (driver, web),
                Err(error) => failure = Some(error),
            }
        }
        panic!("no browser started, the last time because of: {failure:?}");
    }

    /// Ends the browser and its driver, and removes what they wrote.
    pub async fn end(self) {
        let quit = self.web.clone().quit();
        let _ = tokio::time::timeout(FAREWELL, quit).await;
        drop(self.driver);
        let _ = std::fs::remove_dir_all(self.folder);
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    listener
        .local_addr()
        .expect("a listener has an address")
        .port()
}
