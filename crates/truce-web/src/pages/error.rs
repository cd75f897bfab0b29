//! The page of what could not be answered: what was wrong, and what would be accepted.

use super::{Desk, Frame, html};
use crate::{
    language::Tongue,
    reply::{Refusal, Reply},
};
use askama::Template;

#[derive(Template)]
#[template(path = "error.html")]
struct Page<'a> {
    w: &'a Tongue,
    frame: Frame,
    why: String,
    advice: String,
}

pub(crate) fn page(desk: &Desk<'_>, refusal: &Refusal) -> Result<Reply, Refusal> {
    let w = desk.w;
    let advice = match refusal {
        Refusal::Bad(_) | Refusal::Asked { .. } | Refusal::Method(_) => w.t("advice-bad"),
        Refusal::NotFound(_) => w.t("advice-not-found"),
        Refusal::Forbidden(_) => w.t("advice-forbidden"),
        Refusal::Busy(_) => w.t("advice-busy"),
        Refusal::Fault(_) => w.t("advice-fault"),
    };
    html(&Page { w, frame: desk.frame(w.t(refusal.title()), ""), why: refusal.to_string(), advice })
}
