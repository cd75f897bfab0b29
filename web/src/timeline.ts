// The days of the query as bars, with a window over them: drag, or move its two ends by key, and the form's From and To follow and the
// page asks again. It always runs from left to right, as the server's chart does.
import { ASKED, ask, query } from "./asking";
import { LOCALE } from "./speech";

interface Days {
  readonly first: string | null;
  readonly count: readonly number[];
  readonly elsewhere: number;
}

const DAY = 86_400_000;
const HEIGHT = 56;
const SVG = "http://www.w3.org/2000/svg";
/** Bars are no thinner than this, in pixels; longer stretches get a bar for each week, or each four. */
const BAR_MIN = 4;

function svg(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, parent: Element): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  parent.append(made);
  return made;
}

export function startTimeline(): void {
  const place = document.querySelector<HTMLElement>("#brush");
  const [from, to] = ["from", "to"].map((name) => document.querySelector<HTMLInputElement>(`form#ask input[name=${name}]`));
  if (place && from && to) new Timeline(place, from, to);
}

class Timeline {
  private days: Days = { first: null, count: [], elsewhere: 0 };
  /** The window: days since the first, both included. */
  private window: [number, number] = [0, 0];
  private readonly words: DOMStringMap;
  private readonly strip: HTMLElement;
  private readonly bars: SVGElement;
  private readonly said: HTMLElement;
  private readonly clear: HTMLButtonElement;
  private readonly shade: HTMLElement;
  private readonly ends: readonly [HTMLElement, HTMLElement];
  private asking = 0;
  private path = "";

  constructor(
    private readonly place: HTMLElement,
    private readonly from: HTMLInputElement,
    private readonly to: HTMLInputElement,
  ) {
    this.words = place.dataset;
    const head = element("p", "brush-head", place);
    element("b", "", head).textContent = this.words["title"] ?? "";
    this.said = element("span", "brush-said", head);
    this.said.dir = "auto";
    this.clear = element("button", "linklike", head);
    this.clear.type = "button";
    this.clear.textContent = this.words["all"] ?? "";
    this.strip = element("div", "brush-strip", place);
    this.strip.dir = "ltr";
    this.bars = svg("svg", { class: "brush-bars", "aria-hidden": "true", preserveAspectRatio: "none" });
    this.strip.append(this.bars);
    this.shade = element("div", "brush-window", this.strip);
    this.ends = [this.end(0), this.end(1)];
    this.clear.addEventListener("click", () => {
      this.set([0, this.last()]);
      this.commit();
      this.ends[0].focus();
    });
    this.strip.addEventListener("pointerdown", (event) => this.drag(event));
    this.strip.addEventListener("dblclick", () => {
      this.set([0, this.last()]);
      this.commit();
    });
    for (const input of [from, to]) input.addEventListener("input", () => this.read());
    document.addEventListener(ASKED, () => void this.load());
    new ResizeObserver(() => this.draw()).observe(this.strip);
    void this.load();
  }

  private last(): number {
    return Math.max(0, this.days.count.length - 1);
  }

  /** An end of the window: a slider to whoever cannot drag it. */
  private end(which: 0 | 1): HTMLElement {
    const handle = element("div", `brush-end brush-end-${which}`, this.strip);
    handle.tabIndex = 0;
    handle.setAttribute("role", "slider");
    handle.setAttribute("aria-orientation", "horizontal");
    handle.setAttribute("aria-label", this.words[which === 0 ? "from" : "to"] ?? "");
    handle.addEventListener("keydown", (event) => {
      const [low, high] = which === 0 ? [0, this.window[1]] : [this.window[0], this.last()];
      const step = event.shiftKey ? 7 : 1;
      const moves: Record<string, number> = {
        ArrowLeft: this.window[which] - step,
        ArrowDown: this.window[which] - step,
        ArrowRight: this.window[which] + step,
        ArrowUp: this.window[which] + step,
        PageDown: this.window[which] - 30,
        PageUp: this.window[which] + 30,
        Home: low,
        End: high,
      };
      const at = moves[event.key];
      if (at === undefined) return;
      event.preventDefault();
      const next: [number, number] = [...this.window];
      next[which] = Math.min(high, Math.max(low, at));
      this.set(next);
      this.commit(600);
    });
    return handle;
  }

  private async load(): Promise<void> {
    const asked = new URLSearchParams(query());
    asked.delete("from");
    asked.delete("to");
    asked.delete("cursor");
    const path = `${this.words["days"] ?? ""}?${asked.toString()}`;
    if (path !== this.path) {
      try {
        const answer = await fetch(path);
        if (!answer.ok) return;
        this.days = (await answer.json()) as Days;
        this.path = path;
      } catch {
        return;
      }
    }
    this.place.hidden = this.days.count.length < 2;
    this.read();
    this.draw();
  }

  /** The window as the form's fields have it. */
  private read(): void {
    const day = (field: HTMLInputElement, otherwise: number): number =>
      field.value === "" ? otherwise : Math.min(this.last(), Math.max(0, this.index(field.value)));
    const first = day(this.from, 0);
    this.set([first, Math.max(first, day(this.to, this.last()))]);
  }

  private index(date: string): number {
    return Math.round((Date.parse(date) - Date.parse(this.days.first ?? date)) / DAY);
  }

  private date(index: number): Date {
    return new Date(Date.parse(this.days.first ?? "1970-01-01") + index * DAY);
  }

  private set(window: [number, number]): void {
    this.window = window;
    const [first, last] = window;
    const all = first === 0 && last === this.last();
    const format = new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeZone: "UTC" });
    const number = new Intl.NumberFormat(LOCALE);
    const inside = this.days.count.slice(first, last + 1).reduce((sum, count) => sum + count, 0);
    const range = format.formatRange(this.date(first), this.date(last));
    this.said.textContent = `${range} · ${(this.words["count"] ?? "").replace("#", number.format(inside))}`;
    this.clear.hidden = all;
    const length = this.days.count.length || 1;
    const edges = [first / length, (last + 1) / length] as const;
    this.shade.style.left = `${edges[0] * 100}%`;
    this.shade.style.width = `${(edges[1] - edges[0]) * 100}%`;
    this.ends.forEach((handle, which) => {
      const index = window[which as 0 | 1];
      handle.style.left = `${edges[which as 0 | 1] * 100}%`;
      handle.setAttribute("aria-valuemin", String(which === 0 ? 0 : first));
      handle.setAttribute("aria-valuemax", String(which === 0 ? last : this.last()));
      handle.setAttribute("aria-valuenow", String(index));
      handle.setAttribute("aria-valuetext", format.format(this.date(index)));
    });
    for (const bar of this.bars.querySelectorAll("rect")) {
      const at = Number(bar.dataset["at"]);
      const span = Number(bar.dataset["days"]);
      bar.classList.toggle("in", at + span > first && at <= last);
    }
  }

  private draw(): void {
    const wide = this.strip.clientWidth;
    const length = this.days.count.length;
    if (wide === 0 || length === 0) return;
    const step = [1, 7, 28].find((days) => (wide * days) / length >= BAR_MIN) ?? 28;
    const sums: number[] = [];
    this.days.count.forEach((count, day) => {
      const bar = Math.floor(day / step);
      sums[bar] = (sums[bar] ?? 0) + count;
    });
    const top = Math.max(1, ...sums);
    const each = (wide * step) / length;
    this.bars.setAttribute("viewBox", `0 0 ${wide} ${HEIGHT + 18}`);
    this.bars.replaceChildren(svg("path", { class: "floor", d: `M0 ${HEIGHT + 0.5}H${wide}` }));
    sums.forEach((count, bar) => {
      if (count === 0) return;
      const high = Math.max(2, (count / top) * (HEIGHT - 4));
      const rect = svg("rect", { x: bar * each + 0.5, y: HEIGHT - high, width: Math.max(1, Math.min(each, wide - bar * each) - 1), height: high });
      rect.dataset["at"] = String(bar * step);
      rect.dataset["days"] = String(step);
      this.bars.append(rect);
    });
    this.axis(wide, length);
    this.set(this.window);
  }

  /** Names of months, or of years, where there is room for them. */
  private axis(wide: number, length: number): void {
    const format = new Intl.DateTimeFormat(LOCALE, { month: "short", year: "numeric", timeZone: "UTC" });
    const day = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", timeZone: "UTC" });
    let free = 0;
    const name = (x: number, text: string): void => {
      if (x < free || x > wide - 40) return;
      free = x + 84;
      this.bars.append(svg("path", { class: "tick", d: `M${x + 0.5} ${HEIGHT}v5` }));
      const label = svg("text", { x: x + 3, y: HEIGHT + 14 });
      label.textContent = text;
      this.bars.append(label);
    };
    if (length <= 45) {
      for (let at = 0; at < length; at += 1) name((at * wide) / length, day.format(this.date(at)));
      return;
    }
    for (let at = 0; at < length; at += 1) {
      const date = this.date(at);
      if (date.getUTCDate() === 1) name((at * wide) / length, format.format(date));
    }
  }

  private drag(event: PointerEvent): void {
    if (event.button !== 0) return;
    const box = this.strip.getBoundingClientRect();
    const length = this.days.count.length;
    const edge = (x: number): number => ((x - box.left) / box.width) * length;
    const day = (x: number): number => Math.min(this.last(), Math.max(0, Math.floor(edge(x))));
    const start = day(event.clientX);
    const [first, last] = this.window;
    const whole = first === 0 && last === this.last();
    const which = this.ends.indexOf(event.target as HTMLElement);
    const inside = which < 0 && !whole && start >= first && start <= last;
    this.strip.setPointerCapture(event.pointerId);
    let moved = false;
    const move = (now: PointerEvent): void => {
      if (!moved && Math.abs(now.clientX - event.clientX) < 3) return;
      moved = true;
      const at = day(now.clientX);
      if (which === 0) this.set([Math.min(Math.round(Math.max(0, edge(now.clientX))), last), last]);
      else if (which === 1) this.set([first, Math.max(first, Math.min(this.last(), Math.round(edge(now.clientX)) - 1))]);
      else if (inside) {
        const shift = Math.min(this.last() - last, Math.max(-first, at - start));
        this.set([first + shift, last + shift]);
      } else this.set([Math.min(start, at), Math.max(start, at)]);
    };
    const done = (): void => {
      this.strip.removeEventListener("pointermove", move);
      if (moved) this.commit();
    };
    this.strip.addEventListener("pointermove", move);
    this.strip.addEventListener("pointerup", done, { once: true });
    this.strip.addEventListener("pointercancel", done, { once: true });
    if (which >= 0) this.ends[which as 0 | 1].focus();
  }

  /** Puts the window into the form and asks; ends that stand at the edge ask for nothing. */
  private commit(patience = 0): void {
    const [first, last] = this.window;
    const value = (index: number): string => this.date(index).toISOString().slice(0, 10);
    this.from.value = first === 0 ? "" : value(first);
    this.to.value = last === this.last() ? "" : value(last);
    clearTimeout(this.asking);
    this.asking = window.setTimeout(ask, patience);
  }
}
