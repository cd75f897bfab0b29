// The choice between the drawing and the interactive map. The map's files are fetched only once somebody wants it; the choice is kept
// for the next page. Print, and pages without scripts, have the drawing.

const KEPT = "truce-map";

/** What the file of the map gives. */
export interface MapModule {
  start(frame: HTMLElement): Promise<void>;
}

function keep(interactive: boolean): void {
  try {
    localStorage.setItem(KEPT, interactive ? "interactive" : "drawing");
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
}

function kept(): boolean {
  try {
    return localStorage.getItem(KEPT) === "interactive";
  } catch {
    return false;
  }
}

function sheet(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

export function startMapButton(): void {
  const figure = document.querySelector<HTMLElement>("figure[data-map-script]");
  const frame = figure?.querySelector<HTMLElement>(".live");
  const switcher = figure?.querySelector<HTMLElement>(".switch");
  const [drawing, interactive] = switcher?.querySelectorAll("button") ?? [];
  if (!figure || !frame || !switcher || !drawing || !interactive) return;
  const given = figure.dataset;
  let opened: Promise<unknown> | undefined;

  async function open(): Promise<void> {
    const module = (async () => {
      const [loaded] = await Promise.all([
        import(/* @vite-ignore */ given["mapScript"] ?? "") as Promise<MapModule>,
        sheet(given["mapSheet"] ?? ""),
      ]);
      return loaded.start(frame as HTMLElement);
    })();
    await module;
  }
  function choose(live: boolean): void {
    drawing?.setAttribute("aria-pressed", String(!live));
    interactive?.setAttribute("aria-pressed", String(live));
    figure?.classList.toggle("is-live", live);
    if (!live) return;
    figure?.classList.add("is-loading");
    opened ??= open();
    opened
      .catch((error: unknown) => {
        // Without WebGL, or without the files, the drawing is the map.
        console.warn(error);
        opened = undefined;
        figure?.classList.remove("is-live");
        interactive?.setAttribute("aria-pressed", "false");
        drawing?.setAttribute("aria-pressed", "true");
        const note = figure?.querySelector<HTMLElement>(".switch-note");
        if (note) note.hidden = false;
      })
      .finally(() => figure?.classList.remove("is-loading"));
  }
  drawing.addEventListener("click", () => (keep(false), choose(false)));
  interactive.addEventListener("click", () => (keep(true), choose(true)));
  switcher.hidden = false;
  if (!kept()) return;
  const near = new IntersectionObserver(
    (seen) => {
      if (!seen.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      choose(true);
    },
    { rootMargin: "300px" },
  );
  near.observe(figure);
}
