//! `truce serve` as a person runs it: it says where, answers there, and ends when it is asked to.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use common::truce;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};

#[test]
fn a_mission_is_served_to_this_machine_until_it_is_interrupted() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(truce(folder.path(), &["init", "mission"]).code, 0);
    let mut server = Command::new(env!("CARGO_BIN_EXE_truce"))
        .args(["serve", "mission", "--listen", "127.0.0.1:0"])
        .current_dir(folder.path())
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let said = BufReader::new(server.stdout.take().unwrap()).lines();
    let line = said.map(|line| line.unwrap()).find(|line| line.contains("http://")).unwrap();
    let address = line.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let get = |host: &str| {
        let mut stream = TcpStream::connect(&address).unwrap();
        write!(stream, "GET / HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    };
    let page = get(&address);
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("Unofficial reading of 0 reports"), "{page}");
    assert!(get("example.org").starts_with("HTTP/1.1 403"));

    // Somebody who connects and says nothing does not keep it from ending.
    let _silent = TcpStream::connect(&address).unwrap();
    let interrupt = Command::new("kill").args(["-INT", &server.id().to_string()]).status().unwrap();
    assert!(interrupt.success());
    assert!(server.wait().unwrap().success());
}

#[test]
fn an_address_that_others_can_reach_is_wrong_use() {
    let folder = tempfile::tempdir().unwrap();
    let run = truce(folder.path(), &["serve", ".", "--listen", "0.0.0.0:7420"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("this machine alone"), "{}", run.err);
}
