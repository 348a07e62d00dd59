//! Requests and headers without a network, a logger of one's own, identifiers.
// crates: http, log, uuid
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri};
use log::{Level, LevelFilter, Log, Metadata, Record, debug, error, info, warn};
use uuid::Uuid;

struct Printer;

impl Log for Printer {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= Level::Info
    }
    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            println!("{} {}: {}", record.level(), record.target(), record.args());
        }
    }
    fn flush(&self) {}
}

fn main() {
    log::set_logger(&Printer).unwrap();
    log::set_max_level(LevelFilter::Debug);
    info!("begins");
    debug!("not printed");
    warn!(target: "elsewhere", "{} of {}", 1, 2);
    error!("{:?}", log::set_logger(&Printer).is_err());

    let request = Request::builder().method(Method::PUT).uri("https://a.example:81/x?q=1").header("X-Id", "7").body("body").unwrap();
    println!("{} {} {:?} {:?}", request.method(), request.uri(), request.headers(), request.body());
    let uri: Uri = "http://b.example/path".parse().unwrap();
    println!("{:?} {:?} {}", uri.host(), uri.port(), uri.path());
    println!("{:?} {:?}", "no uri at all".parse::<Uri>().is_err(), StatusCode::from_u16(404));
    let mut headers = HeaderMap::new();
    headers.append("accept", HeaderValue::from_static("a"));
    headers.append("accept", HeaderValue::from_static("b"));
    println!("{:?} {}", headers.get_all("accept").iter().collect::<Vec<_>>(), headers.len());
    println!("{:?}", Response::builder().status(StatusCode::NO_CONTENT).body(()).unwrap().status());

    let id = Uuid::parse_str("67e55044-10b1-426f-9247-bb680e5fe0c8").unwrap();
    println!("{id} {} {:?} {:?}", id.simple(), id.get_version(), id.as_fields().0);
    println!("{} {:?}", Uuid::nil(), Uuid::parse_str("67e5").is_err());
    let new = Uuid::new_v4();
    println!("{} {}", new.get_version_num(), new == Uuid::new_v4());
}
