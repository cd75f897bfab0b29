// What stands in the small window at a mark: number, act, state in word and shape, when, how exactly the place is known, and links.
import type { Columns } from "../columns";
import { STATES } from "./theme";

const SVG = "http://www.w3.org/2000/svg";
const DAY = 86_400_000;

/** The shapes of `naming.rs`, by state. */
const SHAPES: readonly (readonly [string, string])[][] = [
  [["sy hollow s-claimed_by_one", "M10 3.2a6.8 6.8 0 1 0 .01 0Z"]],
  [["sy full s-corroborated", "M10 3.2a6.8 6.8 0 1 0 .01 0Z"]],
  [
    ["sy hollow s-disputed", "M10 1.1L18.9 10L10 18.9L1.1 10Z"],
    ["sy full s-disputed", "M10 1.1L10 18.9L1.1 10Z"],
  ],
];

/** The mark of a state, for a line of text. */
export function symbol(state: number): SVGElement {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", "sym");
  drawing.setAttribute("viewBox", "0 0 20 20");
  drawing.setAttribute("aria-hidden", "true");
  for (const [name, d] of SHAPES[state] ?? SHAPES[0] ?? []) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", name);
    path.setAttribute("d", d);
    drawing.append(path);
  }
  return drawing;
}

export function add<K extends keyof HTMLElementTagNameMap>(parent: Element, name: K, text = "", className = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  parent.append(made);
  return made;
}

/** The words of one mission's map in one language. */
export class Says {
  private readonly day: Intl.DateTimeFormat;
  private readonly number: Intl.NumberFormat;
  private readonly metres: Intl.NumberFormat;
  private readonly kilometres: Intl.NumberFormat;

  constructor(
    readonly words: Readonly<Record<string, string>>,
    lang: string,
  ) {
    this.day = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" });
    this.number = new Intl.NumberFormat(lang);
    const unit = (unit: string): Intl.NumberFormat =>
      new Intl.NumberFormat(lang, { style: "unit", unit, maximumSignificantDigits: 2 });
    [this.metres, this.kilometres] = [unit("meter"), unit("kilometer")];
  }

  word(id: string): string {
    return this.words[id] ?? "";
  }

  with(id: string, count: number): string {
    return this.word(id).replace("#", this.number.format(count));
  }

  when(columns: Columns, at: number): string {
    const [from, to] = [columns.from[at], columns.to[at]];
    if (typeof from !== "number" || typeof to !== "number") return this.word("undated");
    return this.day.formatRange(from * DAY, to * DAY);
  }

  private length(metres: number): string {
    return metres < 1_000 ? this.metres.format(metres) : this.kilometres.format(metres / 1_000);
  }

  /** One incident. */
  one(columns: Columns, at: number): HTMLElement {
    const card = document.createElement("article");
    card.className = "pop";
    const number = columns.number[at] ?? 0;
    add(card, "p", `${this.word("incident")} ${number}`, "kicker");
    const title = add(card, "h3", columns.acts[columns.act[at] ?? 0] ?? "");
    title.id = "map-popup-title";
    card.setAttribute("aria-labelledby", title.id);
    const state = add(card, "p", "", "state");
    state.append(symbol(columns.state[at] ?? 0), ` ${columns.states[columns.state[at] ?? 0] ?? ""}`);
    add(card, "p", this.when(columns, at));
    add(card, "p", this.word("within").replace("#", this.length(columns.radius[at] ?? 0)), "note");
    const links = add(card, "p", "", "links");
    add(links, "a", this.word("open")).href = `/incidents/${number}`;
    return card;
  }

  /** Several on one spot, the newest first. */
  several(columns: Columns, places: readonly number[], more: number): HTMLElement {
    const card = document.createElement("article");
    card.className = "pop";
    const title = add(card, "h3", this.with("here", places.length + more));
    title.id = "map-popup-title";
    card.setAttribute("aria-labelledby", title.id);
    const list = add(card, "ul");
    for (const at of places) {
      const number = columns.number[at] ?? 0;
      const state = columns.state[at] ?? 0;
      const item = add(list, "li");
      item.dataset["at"] = String(at);
      const link = add(item, "a");
      link.href = `/incidents/${number}`;
      link.append(symbol(state), ` ${number} · ${columns.acts[columns.act[at] ?? 0] ?? ""}`);
      add(item, "small", `${columns.states[state] ?? STATES[0]} · ${this.when(columns, at)}`);
    }
    if (more > 0) add(card, "p", this.with("more", more), "note");
    return card;
  }
}
