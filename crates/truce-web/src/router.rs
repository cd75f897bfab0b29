//! Which address leads to which page.

use crate::{
    api,
    ask::Ask,
    assets,
    guard::guard,
    pages::{
        self, Desk, agreement, codebook, columns, incident, incidents, obligations, overview, register,
        reports, situation, statements,
        submit::{self, FORM_BYTES_MAX, Form},
    },
    reply::{Refusal, Reply},
    site::Site,
};
use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, Multipart, Request, State, multipart::MultipartError},
    http::Response,
    middleware,
    routing::{MethodRouter, get, post},
};
use std::sync::Arc;
use truce_mission::Audience;

type Make = fn(&Desk<'_>) -> Result<Reply, Refusal>;

/// What everybody may look at who can reach the site, each as its audience may see it.
const OPEN: &[(&str, Make)] = &[
    ("/", overview::page),
    ("/incidents", incidents::page),
    ("/incidents.csv", incidents::export),
    ("/incidents.geojson", incidents::export),
    ("/incidents/columns", columns::points),
    ("/incidents/days", columns::days),
    ("/incidents/ground", columns::ground),
    ("/incidents/{number}", incident::page),
    ("/statements", statements::page),
    ("/obligations", obligations::page),
    ("/obligations.ics", obligations::calendar),
    ("/agreement", agreement::page),
    ("/report", situation::page),
    ("/report/situation-report.html", situation::page),
    ("/register", register::list),
    ("/register/{index}", register::entry),
    ("/register/{index}/proof", register::proof),
    ("/register/{index}/leaf", register::leaf),
    ("/codebook", codebook::page),
    ("/help", codebook::help),
    ("/api", pages::api::page),
];

/// What is for the people of the mechanism alone; for the public it is not there.
const INNER: &[(&str, Make)] = &[("/reports", reports::list), ("/reports/{id}", reports::one)];

/// The routes of a mission's site, with everything that stands before them.
pub fn router(site: Arc<Site>) -> Router {
    let inner = if site.audience == Audience::Public { &[][..] } else { INNER };
    let mut router = Router::new();
    for (path, make) in OPEN.iter().chain(inner) {
        router = router.route(path, page(*make));
    }
    for endpoint in api::ENDPOINTS.iter().filter(|one| api::document::is_open(one.path, site.audience)) {
        router = router.route(endpoint.path, page(endpoint.make).fallback(only_looked_at));
    }
    router = router.route(api::EVENTS, get(api::events::answer).fallback(only_looked_at));
    if site.audience != Audience::Public {
        router = router.route("/submit", get(submit_form).post(submit_sent));
    }
    router
        .route("/register/check", post(check_proof))
        .route("/assets/{name}", get(asset))
        .fallback(nothing_here)
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
        .layer(middleware::from_fn_with_state(Arc::clone(&site), guard))
        .with_state(site)
}

/// A page that is only looked at.
fn page(make: Make) -> MethodRouter<Arc<Site>> {
    get(move |State(site): State<Arc<Site>>, ask: Ask| async move {
        made(site, ask, move |site, ask| {
            let reply = site.look(ask, make)?;
            let Reply { status, headers, body } = &*reply;
            Ok(Reply { status: *status, headers: headers.clone(), body: body.clone() })
        })
        .await
    })
}

/// Does the work away from the threads that serve, and turns whatever comes of it into an answer.
async fn made(
    site: Arc<Site>,
    ask: Ask,
    make: impl FnOnce(&Site, &Ask) -> Result<Reply, Refusal> + Send + 'static,
) -> Response<Body> {
    let (worker, asked) = (Arc::clone(&site), ask.clone());
    // The permit goes with the work: what somebody no longer waits for still counts until it is done. The semaphore is never closed.
    let permit = Arc::clone(&site.permits).acquire_owned().await.ok();
    let work = tokio::task::spawn_blocking(move || {
        let _until_done = permit;
        match make(&worker, &asked) {
            Ok(reply) => reply.into_response(),
            Err(refusal) => worker.refused(&refusal, &asked),
        }
    });
    work.await.unwrap_or_else(|_panicked| {
        Refusal::Fault(site.say(&ask, "fault-panicked")).problem("/").into_response()
    })
}

async fn submit_form(State(site): State<Arc<Site>>, ask: Ask) -> Response<Body> {
    made(site, ask, |site, ask| site.answer(ask, submit::empty)).await
}

async fn submit_sent(State(site): State<Arc<Site>>, ask: Ask, sent: MultipartSent) -> Response<Body> {
    let form = match sent {
        Ok(multipart) => read_form(&site, &ask, multipart).await,
        Err(_rejection) => Err(Refusal::Bad(site.say(&ask, "submit-no-form"))),
    };
    made(site, ask.at("/submit"), move |site, ask| submit::sent(site, ask, &form?)).await
}

async fn check_proof(State(site): State<Arc<Site>>, ask: Ask, sent: MultipartSent) -> Response<Body> {
    let form = match sent {
        Ok(multipart) => read_form(&site, &ask, multipart).await,
        Err(_rejection) => Err(Refusal::Bad(site.say(&ask, "submit-no-form"))),
    };
    made(site, ask.at("/register"), move |site, ask| {
        let text = form?.text;
        site.answer(ask, |desk| register::check(desk, &text))
    })
    .await
}

type MultipartSent = Result<Multipart, axum::extract::multipart::MultipartRejection>;

async fn read_form(site: &Site, ask: &Ask, mut multipart: Multipart) -> Result<Form, Refusal> {
    let broken = |error: MultipartError| {
        let max = (FORM_BYTES_MAX >> 10).to_string();
        Refusal::Bad(format!("{} {}", error.body_text(), site.say_with(ask, "submit-limit", "max", &max)))
    };
    let _one_of_few = site.forms.acquire().await;
    let mut form = Form::default();
    while let Some(field) = multipart.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "file" => {
                let file = field.file_name().unwrap_or_default().to_owned();
                let bytes = field.bytes().await.map_err(broken)?;
                if !bytes.is_empty() {
                    form.file = Some((file, bytes.to_vec()));
                }
            }
            "action" => form.save = field.text().await.map_err(broken)? == "save",
            _ => {
                let text = field.text().await.map_err(broken)?;
                match form.field(&name) {
                    Some(value) => *value = text,
                    None => {
                        return Err(Refusal::Bad(site.say_with(ask, "submit-unknown-field", "field", &name)));
                    }
                }
            }
        }
    }
    Ok(form)
}

async fn asset(State(site): State<Arc<Site>>, ask: Ask, request: Request) -> Response<Body> {
    let Some(asset) = assets::at(&ask.path) else { return nothing_here(State(site), ask).await };
    let headers = request.headers().clone();
    // The first to ask waits while it is compressed.
    let sent = tokio::task::spawn_blocking(move || asset.reply(&headers).into_response());
    match sent.await {
        Ok(answer) => answer,
        Err(_panicked) => nothing_here(State(site), ask).await,
    }
}

/// A method that changes things, where there is nothing to change.
async fn only_looked_at(State(site): State<Arc<Site>>, ask: Ask) -> Response<Body> {
    made(site, ask, |site, ask| Err(Refusal::Method(site.say(ask, "api-only-read")))).await
}

async fn nothing_here(State(site): State<Arc<Site>>, ask: Ask) -> Response<Body> {
    made(site, ask, |site, ask| Err(Refusal::NotFound(site.say_with(ask, "nothing-here", "path", &ask.path))))
        .await
}
