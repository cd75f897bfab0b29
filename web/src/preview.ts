// Reading while somebody types on /submit: what htmx exchanges is the server's own preview. It holds back while there is too little to
// read, and leaves an uploaded file to the button.

/** Shorter texts are not worth a reading. */
const LETTERS_MIN = 12;

export function startPreview(): void {
  const form = document.querySelector<HTMLFormElement>("form.submit");
  const text = form?.querySelector<HTMLTextAreaElement>("textarea[name=text]");
  if (!form || !text) return;
  document.addEventListener("htmx:config:request", (event) => {
    if (event.target !== text) return;
    const body = (event as CustomEvent).detail?.ctx?.request?.body;
    if (text.value.trim().length < LETTERS_MIN) event.preventDefault();
    else if (body instanceof FormData) body.delete("file");
  });
  const busy = (on: boolean) => (event: Event) => {
    if (event.target === text) form.classList.toggle("reading-on", on);
  };
  document.addEventListener("htmx:before:request", busy(true));
  document.addEventListener("htmx:finally:request", busy(false));
}
