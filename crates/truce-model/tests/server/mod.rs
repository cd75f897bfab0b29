//! A server on the loopback that plays back what a test tells it to, one connection after another, and keeps what it was asked.

#![allow(dead_code, reason = "not every test that uses it looks at everything")]

use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What one connection gets.
#[derive(Clone)]
pub(crate) enum Reply {
    /// These bytes, then the end.
    Raw(Vec<u8>),
    /// Nothing: the connection is closed when the request was read.
    Close,
    /// Nothing, for as long as the other side waits.
    Stall,
    /// These bytes, then one blank at a time for as long as the other side takes them.
    Drip(Vec<u8>),
    /// So many bytes that look like an answer.
    Flood(usize),
}

impl Reply {
    pub(crate) fn status(status: u16, body: &str) -> Reply {
        let length = body.len();
        Reply::Raw(
            format!(
                "HTTP/1.1 {status} Status\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            )
            .into(),
        )
    }

    /// A good answer with this content.
    pub(crate) fn chat(content: &str) -> Reply {
        Reply::answer(content, &json!({ "prompt_tokens": 700, "completion_tokens": 10, "total_tokens": 710 }))
    }

    /// The same from a server that counts no tokens.
    pub(crate) fn uncounted(content: &str) -> Reply {
        Reply::answer(content, &Value::Null)
    }

    fn answer(content: &str, usage: &Value) -> Reply {
        let body = json!({
            "id": "1",
            "object": "chat.completion",
            "model": "mock-1 (server)",
            "choices": [{ "index": 0, "message": { "role": "assistant", "content": content }, "finish_reason": "stop" }],
            "usage": usage,
        });
        Reply::status(200, &body.to_string())
    }

    /// The same reply with one more line in its head.
    pub(crate) fn with(self, line: &str) -> Reply {
        match self {
            Reply::Raw(bytes) => {
                let text = String::from_utf8(bytes).unwrap();
                Reply::Raw(text.replacen("\r\n", &format!("\r\n{line}\r\n"), 1).into())
            }
            other => other,
        }
    }
}

/// A request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) head: String,
    pub(crate) body: Value,
}

/// The server; it ends with the test.
pub(crate) struct Server {
    port: u16,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    pub(crate) fn new(replies: Vec<Reply>) -> Server {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&requests);
        if replies.is_empty() {
            // Nobody listens: the port is given back with the listener.
            return Server { port, requests };
        }
        std::thread::spawn(move || {
            for reply in replies {
                let Ok((stream, _from)) = listener.accept() else { return };
                let kept = Arc::clone(&kept);
                // Each on a thread of its own, so that one that stalls does not stop the next.
                std::thread::spawn(move || serve(stream, &reply, &kept));
            }
        });
        Server { port, requests }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/v1", self.port)
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }
}

fn serve(mut stream: TcpStream, reply: &Reply, kept: &Mutex<Vec<Request>>) {
    // Should the client hang, the test must end all the same.
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let Some(request) = read(&mut stream) else { return };
    kept.lock().unwrap().push(request);
    // A client that has had enough closes; that is what some tests are about.
    let _closed_by_client = match reply {
        Reply::Raw(bytes) => stream.write_all(bytes),
        Reply::Close => Ok(()),
        Reply::Stall => stream.read(&mut [0; 1]).map(|_| ()),
        Reply::Drip(bytes) => drip(&mut stream, bytes),
        Reply::Flood(bytes) => flood(&mut stream, *bytes),
    };
}

fn drip(stream: &mut TcpStream, bytes: &[u8]) -> std::io::Result<()> {
    stream.write_all(bytes)?;
    for _ in 0..2_000 {
        stream.write_all(b" ")?;
        stream.flush()?;
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

fn flood(stream: &mut TcpStream, bytes: usize) -> std::io::Result<()> {
    write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {bytes}\r\n\r\n{{\"choices\":\"")?;
    for _ in 0..bytes.div_ceil(10_000) {
        stream.write_all(&[b'x'; 10_000])?;
    }
    Ok(())
}

fn read(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let got = stream.read(&mut piece).ok().filter(|got| *got > 0)?;
        bytes.extend_from_slice(&piece[..got]);
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end + 4]).into_owned();
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
        })?;
        if bytes.len() >= end + 4 + length {
            let body = serde_json::from_slice(&bytes[end + 4..end + 4 + length]).ok()?;
            return Some(Request { head, body });
        }
    }
}
