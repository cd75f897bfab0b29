//! Serving a site on this machine, until it is asked to stop.

use crate::{router::router, site::Site};
use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::Path,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{Instant, Sleep},
};
use truce_mission::{Audience, MissionError, SystemClock};

/// Where a mission is served if nothing else is said.
pub const ADDRESS: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 7420);
/// Connections at once; further ones wait to be accepted.
const CONNECTIONS_MAX: usize = 1_024;
/// A connection on which nothing moves for so long is let go.
const IDLE_MAX: Duration = Duration::from_secs(60);
/// After being asked to stop, what is being answered has so long.
const LAST_ANSWERS: Duration = Duration::from_secs(5);

/// Why a mission is not served.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ServeError {
    /// An address that others can reach.
    #[error("{address} can be reached from other machines; until there are accounts a mission is served to this machine alone: give an address such as 127.0.0.1:{}", address.port())]
    NotLoopback {
        /// The address.
        address: SocketAddr,
    },
    /// The system does not give the address.
    #[error(
        "cannot listen on {address}: {source}; another program may hold it, and port 0 takes any free one"
    )]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
    /// The system refuses something else.
    #[error("{doing}: {source}")]
    Io {
        /// What was being done.
        doing: &'static str,
        /// What the system said.
        source: std::io::Error,
    },
    /// The folder is no mission's, or cannot be read.
    #[error(transparent)]
    Mission(#[from] MissionError),
}

/// Serves the mission in a folder, as an audience may see it, on a loopback address, until Ctrl-C. `ready` is told the address once it is open.
///
/// # Errors
/// The address is not this machine's own, is taken, or the folder is no mission's.
pub fn serve(
    dir: &Path,
    address: SocketAddr,
    audience: Audience,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    if !address.ip().is_loopback() {
        return Err(ServeError::NotLoopback { address });
    }
    let io = |doing| move |source| ServeError::Io { doing, source };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(16)
        .build()
        .map_err(io("starting threads"))?;
    let outcome = runtime.block_on(async {
        let listener =
            TcpListener::bind(address).await.map_err(|source| ServeError::Listen { address, source })?;
        let bound = listener.local_addr().map_err(io("asking for the address"))?;
        let site = Site::new(dir, SystemClock, Some(bound.port()))?;
        let site = Arc::new(if audience == Audience::Public { site.public() } else { site });
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let mut asked = stopped.clone();
        let serving = axum::serve(Bounded::new(listener), router(Arc::clone(&site))).with_graceful_shutdown(
            async move {
                // The sender lives until the end; an error means it is over as well.
                let _over = asked.changed().await;
            },
        );
        ready(bound);
        let serving = std::future::IntoFuture::into_future(serving);
        tokio::pin!(serving);
        tokio::select! {
            ended = &mut serving => ended.map_err(io("serving")),
            interrupted = tokio::signal::ctrl_c() => {
                interrupted.map_err(io("waiting for Ctrl-C"))?;
                // Nobody may be listening any more, which is what we want.
                let _told = stop.send(true);
                site.stop();
                match tokio::time::timeout(LAST_ANSWERS, serving).await {
                    Ok(ended) => ended.map_err(io("serving")),
                    Err(_elapsed) => Ok(()),
                }
            }
        }
    });
    runtime.shutdown_timeout(LAST_ANSWERS);
    outcome
}

/// A listener that accepts so many connections at once and lets idle ones go: slow clients do not use up what others need.
struct Bounded {
    listener: TcpListener,
    room: Arc<Semaphore>,
}

impl Bounded {
    fn new(listener: TcpListener) -> Self {
        Bounded { listener, room: Arc::new(Semaphore::new(CONNECTIONS_MAX)) }
    }
}

impl axum::serve::Listener for Bounded {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        // The semaphore is never closed.
        let room = Arc::clone(&self.room).acquire_owned().await.ok();
        let (stream, address) = axum::serve::Listener::accept(&mut self.listener).await;
        let idle = Box::pin(tokio::time::sleep(IDLE_MAX));
        (Connection { stream, idle, _room: room }, address)
    }

    fn local_addr(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// A connection that ends when nothing moves on it.
struct Connection {
    stream: TcpStream,
    idle: Pin<Box<Sleep>>,
    _room: Option<OwnedSemaphorePermit>,
}

impl Connection {
    fn moved<T>(
        &mut self,
        context: &mut Context<'_>,
        polled: Poll<std::io::Result<T>>,
    ) -> Poll<std::io::Result<T>> {
        if polled.is_ready() {
            self.idle.as_mut().reset(Instant::now() + IDLE_MAX);
            return polled;
        }
        match self.idle.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(Err(std::io::ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        let polled = Pin::new(&mut self.stream).poll_read(context, buffer);
        self.moved(context, polled)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<std::io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.moved(context, polled)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        let polled = Pin::new(&mut self.stream).poll_flush(context);
        self.moved(context, polled)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_others_can_reach_is_refused_before_anything_is_opened() {
        for address in ["0.0.0.0:7420", "192.168.1.2:80", "[::]:7420"] {
            let error = serve(Path::new("/nowhere"), address.parse().unwrap(), Audience::Mechanism, |_| {
                panic!("opened")
            })
            .unwrap_err();
            assert!(matches!(error, ServeError::NotLoopback { .. }), "{error}");
            assert!(error.to_string().contains("127.0.0.1"), "{error}");
        }
    }
}
