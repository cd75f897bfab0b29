// Reading while somebody types on /submit: what htmx exchanges is the server's own preview. It holds back while there is too little to
// read, and leaves an uploaded file to the button.

/** Shorter texts are not worth a reading. */
const LETTERS_MIN = 12;

export function startPreview(): void {
  const form = document.querySelector<HTMLFormElement>("form.submit");
  const text = form?.querySelector<HTMLTextAreaElement>("textarea[name=text]");
  const live = document.getElementById("live-preview");
  const note = form?.querySelector<HTMLElement>(".live-note");
  if (!form || !text || !live || !note) return;
  // A preview that came with the page stands where the live ones will, so that nothing moves while somebody types.
  live.append(...(document.getElementById("preview-part")?.childNodes ?? []));
  document.addEventListener("htmx:config:request", (event) => {
    if (event.target !== text) return;
    const body = (event as CustomEvent).detail?.ctx?.request?.body;
    if (text.value.trim().length < LETTERS_MIN) event.preventDefault();
    else if (body instanceof FormData) body.delete("file");
  });
  document.addEventListener("htmx:before:request", (event) => {
    if (event.target !== text) return;
    live.setAttribute("aria-busy", "true");
    note.textContent = note.dataset["reading"] ?? "";
  });
  document.addEventListener("htmx:after:swap", (event) => {
    if (event.target !== text) return;
    live.removeAttribute("aria-busy");
    // Said once, in a word; the preview itself is there to be read.
    note.textContent = live.querySelector("[role=status] b, [role=alert]")?.textContent ?? "";
  });
}
