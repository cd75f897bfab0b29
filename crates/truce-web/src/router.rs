//! Which address leads to which page.

use crate::{
    api, assets,
    guard::guard,
    pages::{
        Desk, agreement, codebook, incident, incidents, obligations, overview, register, reports, situation,
        statements,
        submit::{self, FORM_BYTES_MAX, Form},
    },
    reply::{Refusal, Reply},
    site::Site,
};
use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, Multipart, Request, State, multipart::MultipartError},
    http::{Response, Uri},
    middleware,
    routing::{MethodRouter, get, post},
};
use std::sync::Arc;

type Make = fn(&Desk<'_>) -> Result<Reply, Refusal>;

/// The routes of a mission's site, with everything that stands before them.
pub fn router(site: Arc<Site>) -> Router {
    let pages: &[(&str, Make)] = &[
        ("/", overview::page),
        ("/incidents", incidents::page),
        ("/incidents.csv", incidents::export),
        ("/incidents.geojson", incidents::export),
        ("/incidents/{number}", incident::page),
        ("/reports", reports::list),
        ("/reports/{id}", reports::one),
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
        ("/api/v1/overview", api::overview),
        ("/api/v1/incidents", api::incidents),
        ("/api/v1/incidents/{number}", api::one_incident),
        ("/api/v1/reports", api::reports),
        ("/api/v1/reports/{id}", api::one_report),
        ("/api/v1/statements", api::statements),
        ("/api/v1/obligations", api::obligations),
        ("/api/v1/register", api::register),
        ("/api/v1/register/{index}/proof", register::proof),
    ];
    let mut router = Router::new();
    for (path, make) in pages {
        router = router.route(path, page(*make));
    }
    router
        .route("/submit", get(submit_form).post(submit_sent))
        .route("/register/check", post(check_proof))
        .route("/assets/{name}", get(asset))
        .fallback(nothing_here)
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
        .layer(middleware::from_fn_with_state(Arc::clone(&site), guard))
        .with_state(site)
}

/// A page that is only looked at.
fn page(make: Make) -> MethodRouter<Arc<Site>> {
    get(move |State(site): State<Arc<Site>>, uri: Uri| async move {
        let (path, query) = split(&uri);
        made(site, path, query, move |site, path, query| {
            let reply = site.look(path, query, make)?;
            let Reply { status, headers, body } = &*reply;
            Ok(Reply { status: *status, headers: headers.clone(), body: body.clone() })
        })
        .await
    })
}

fn split(uri: &Uri) -> (String, String) {
    (uri.path().to_owned(), uri.query().unwrap_or_default().to_owned())
}

/// Does the work away from the threads that serve, and turns whatever comes of it into an answer.
async fn made(
    site: Arc<Site>,
    path: String,
    query: String,
    make: impl FnOnce(&Site, &str, &str) -> Result<Reply, Refusal> + Send + 'static,
) -> Response<Body> {
    let worker = Arc::clone(&site);
    let work = tokio::task::spawn_blocking(move || match make(&worker, &path, &query) {
        Ok(reply) => reply.into_response(),
        Err(refusal) => worker.refused(&refusal, &path, &query),
    });
    work.await
        .unwrap_or_else(|_panicked| Refusal::Fault(site.say("fault-panicked")).problem("/").into_response())
}

async fn submit_form(State(site): State<Arc<Site>>, uri: Uri) -> Response<Body> {
    let (path, query) = split(&uri);
    made(site, path, query, |site, path, query| site.answer(path, query, submit::empty)).await
}

async fn submit_sent(State(site): State<Arc<Site>>, sent: MultipartSent) -> Response<Body> {
    let form = match sent {
        Ok(multipart) => read_form(&site, multipart).await,
        Err(_rejection) => Err(Refusal::Bad(site.say("submit-no-form"))),
    };
    made(site, "/submit".to_owned(), String::new(), move |site, _path, _query| submit::sent(site, &form?))
        .await
}

async fn check_proof(State(site): State<Arc<Site>>, sent: MultipartSent) -> Response<Body> {
    let form = match sent {
        Ok(multipart) => read_form(&site, multipart).await,
        Err(_rejection) => Err(Refusal::Bad(site.say("submit-no-form"))),
    };
    made(site, "/register".to_owned(), String::new(), move |site, path, query| {
        let text = form?.text;
        site.answer(path, query, |desk| register::check(desk, &text))
    })
    .await
}

type MultipartSent = Result<Multipart, axum::extract::multipart::MultipartRejection>;

async fn read_form(site: &Site, mut multipart: Multipart) -> Result<Form, Refusal> {
    let broken = |error: MultipartError| {
        let max = (FORM_BYTES_MAX >> 10).to_string();
        Refusal::Bad(format!("{} {}", error.body_text(), site.say_with("submit-limit", "max", &max)))
    };
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
                    None => return Err(Refusal::Bad(site.say_with("submit-unknown-field", "field", &name))),
                }
            }
        }
    }
    Ok(form)
}

async fn asset(State(site): State<Arc<Site>>, request: Request) -> Response<Body> {
    let style = assets::style();
    let path = request.uri().path().to_owned();
    if path == style.path {
        return style.reply(request.headers()).into_response();
    }
    made(site, path, String::new(), |site, path, _query| {
        Err(Refusal::NotFound(site.say_with("nothing-here", "path", path)))
    })
    .await
}

async fn nothing_here(State(site): State<Arc<Site>>, uri: Uri) -> Response<Body> {
    let (path, _query) = split(&uri);
    made(site, path, String::new(), |site, path, _query| {
        Err(Refusal::NotFound(site.say_with("nothing-here", "path", path)))
    })
    .await
}
