// Asking anew on /incidents: when the form changes, htmx fetches the page and exchanges the parts the answer stands in. The islands
// hear of it by one event, `truce:asked`, with the query that is now in the address.
import htmx from "./htmx";
import "htmx.org/dist/ext/hx-csp.js";

/** Fired on the document once the page shows the answer to another query. */
export const ASKED = "truce:asked";

const form = document.querySelector<HTMLFormElement>("form#ask");

/** The query that the form's fields spell out, without those left empty. */
export function query(): string {
  if (!form) return location.search.slice(1);
  const pairs = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return new URLSearchParams(pairs.filter(([, value]) => value !== "")).toString();
}

/** Sends the form as if it had been sent by hand. */
export function ask(): void {
  form?.requestSubmit();
}

/** Puts the values of an address into the fields; false where it holds something that no field does. */
function fill(url: URL): boolean {
  if (!form) return false;
  const fields = [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLSelectElement =>
      (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.name !== "",
  );
  if (![...url.searchParams.keys()].every((key) => fields.some((field) => field.name === key))) return false;
  for (const field of fields) field.value = url.searchParams.get(field.name) ?? "";
  return fields.every((field) => field.value === (url.searchParams.get(field.name) ?? ""));
}

if (form) {
  const asked = form;
  document.addEventListener("htmx:config:request", (event) => {
    const body = (event as CustomEvent).detail?.ctx?.request?.body;
    if (event.target !== asked || !(body instanceof FormData)) return;
    for (const [name, value] of [...body]) if (value === "") body.delete(name);
  });
  document.addEventListener("htmx:before:request", (event) => {
    if (event.target === asked) document.body.setAttribute("aria-busy", "true");
  });
  document.addEventListener("htmx:after:request", (event) => {
    if (event.target !== asked) return;
    const { response, text } = (event as CustomEvent<{ ctx: { response?: { status: number }; text?: string } }>).detail.ctx;
    const count = document.getElementById("count");
    if (!response || response.status < 400 || !count) return;
    // What cannot be asked is said where the count stands; the answer before it stays, and so does the address.
    event.preventDefault();
    const page = new DOMParser().parseFromString(text ?? "", "text/html");
    count.textContent = page.querySelector("main .lead")?.textContent ?? String(response.status);
  });
  document.addEventListener("htmx:finally:request", (event) => {
    if (event.target === asked) document.body.removeAttribute("aria-busy");
  });
  document.addEventListener("htmx:after:swap", (event) => {
    if (event.target === asked) document.dispatchEvent(new CustomEvent(ASKED));
  });
  // Links within the answer that ask something else are put into the fields, so that form and answer agree.
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-ask]");
    if (!link || !fill(new URL(link.href))) return;
    event.preventDefault();
    ask();
  });
}

export default htmx;
