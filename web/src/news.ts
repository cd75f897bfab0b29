// Says, politely, when the register has grown since this page was made, and offers to show it. Nothing on the page moves by itself.
import { LOCALE } from "./speech";

/** The number in a server-sent `entries` event. */
function size(event: MessageEvent<unknown>): number | undefined {
  try {
    const { size } = JSON.parse(String(event.data)) as { size?: unknown };
    return typeof size === "number" ? size : undefined;
  } catch {
    return undefined;
  }
}

export function startNews(): void {
  const line = document.querySelector<HTMLElement>("#news");
  const before = Number(document.body.dataset["entries"]);
  const words = line?.dataset;
  if (!line || !words?.["events"] || !Number.isFinite(before)) return;
  let source: EventSource | undefined;

  function show(now: number): void {
    if (!line || now <= before) return;
    const link = document.createElement("a");
    link.href = location.pathname + location.search;
    link.textContent = words?.["show"] ?? "";
    line.replaceChildren(`${words?.["new"] ?? ""} `, new Intl.NumberFormat(LOCALE).format(now - before), " ", link);
    line.hidden = false;
  }
  function listen(): void {
    source ??= new EventSource(words?.["events"] ?? "");
    source.addEventListener("entries", (event) => {
      const now = size(event as MessageEvent<unknown>);
      if (now !== undefined) show(now);
    });
    source.addEventListener("error", () => {
      // A server that has no such address is not asked again.
      if (source?.readyState === EventSource.CLOSED) source = undefined;
    });
  }
  // A browser keeps few connections to one server: a page nobody looks at gives its own back.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      source?.close();
      source = undefined;
    } else {
      listen();
    }
  });
  if (!document.hidden) listen();
}
