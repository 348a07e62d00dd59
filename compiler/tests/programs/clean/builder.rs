#[derive(Debug, Clone, Default)]
#[must_use]
struct Request {
    url: String,
    headers: Vec<(String, String)>,
    retries: Option<u8>,
}

impl Request {
    fn to(url: impl Into<String>) -> Self {
        Self { url: url.into(), ..Self::default() }
    }
    fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }
    fn retries(self, retries: u8) -> Self {
        Self { retries: Some(retries), ..self }
    }
    fn send(&self) -> String {
        let Self { url, headers, retries } = self;
        format!("GET {url} {} {}", headers.len(), retries.unwrap_or(1))
    }
}

fn main() {
    println!("{}", Request::to("/tides").header("accept", "text").retries(2).send());
}
