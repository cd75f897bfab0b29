// The interactive map of /incidents: the same query, zones and marks as the server's drawing, to be moved and asked. The list under it is
// its twin: a row shows its mark, a mark shows its row. It measures nothing, follows nothing and searches around nothing.
import {
  type GeoJSONSource,
  type IControl,
  Map as MapView,
  type MapLayerMouseEvent,
  type MapOptions,
  NavigationControl,
  Popup,
  ScaleControl,
  setWorkerCount,
  setWorkerUrl,
} from "maplibre-gl";
import { CIRCLES_MAX, type Columns, pixelsAtZoom0, spots } from "./columns";
import { type Box, bounds, type Degrees, type Ground, ring } from "./map/ground";
import { add, Says, symbol } from "./map/popup";
import { style } from "./map/style";
import { DENSITY, pictures, theme } from "./map/theme";
import { LOCALE } from "./speech";

const ASKED = "truce:asked";
/** Circles around single marks in view of a dense map at most. */
const NEAR_MAX = 30;
/** Incidents on one spot that are listed at most. */
const LISTED_MAX = 30;
const ZOOM_MAX = 14;

async function json<T>(path: string): Promise<T> {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}

/** Runs one task of ours and leaves its length among the browser's user timings, for `bench/web/map.mjs`. */
function timed<T>(name: string, task: () => T): T {
  const start = performance.now();
  const result = task();
  performance.measure(`truce:${name}`, { start, end: performance.now() });
  return result;
}

/** Opens the map in this element; the promise comes true once it can be seen. */
export async function start(frame: HTMLElement): Promise<void> {
  if (!document.createElement("canvas").getContext("webgl2")) throw new Error("no WebGL 2");
  const given = frame.closest<HTMLElement>("[data-map-script]")?.dataset ?? {};
  setWorkerUrl(new URL(given["mapWorker"] ?? "", location.href).href);
  setWorkerCount(1);
  const path = (): string => `${given["mapColumns"] ?? ""}${location.search}`;
  const [ground, columns] = await Promise.all([json<Ground>(given["mapGround"] ?? ""), json<Columns>(path())]);
  const island = new Island(frame, ground, columns, path);
  // Each step is a task of its own, so that the page answers in between.
  await pause();
  timed("style", () => island.dress());
  await pause();
  timed("rows", () => island.index());
  await island.ready;
}

/** Lets the browser do what waits. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

class Island {
  readonly ready: Promise<void>;
  private readonly map: MapView;
  private readonly says: Says;
  private readonly calm = matchMedia("(prefers-reduced-motion: reduce)");
  private readonly key: HTMLElement;
  private popup: Popup | undefined;
  private opener: HTMLElement | undefined;
  private places = new Map<number, number>();
  private dense = false;
  /** The marks of a dense map that have their circles. */
  private near = "";
  private moved = false;
  /** The box that was last shown whole. */
  private shown = "";

  constructor(
    frame: HTMLElement,
    private readonly ground: Ground,
    private columns: Columns,
    private readonly path: () => string,
  ) {
    this.says = new Says(ground.words, LOCALE);
    const says = this.says;
    const place = add(frame, "div", "", "canvas");
    place.dir = "ltr";
    const view = this.reach();
    this.shown = String(view);
    const options: MapOptions = {
      container: place,
      ...(view ? { bounds: view, fitBoundsOptions: { padding: 36, maxZoom: 12 } } : {}),
      maxZoom: ZOOM_MAX,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: false,
      cooperativeGestures: true,
      renderWorldCopies: false,
      fadeDuration: 0,
      locale: {
        "Map.Title": says.word("label"),
        "NavigationControl.ZoomIn": says.word("zoom-in"),
        "NavigationControl.ZoomOut": says.word("zoom-out"),
        "ScaleControl.Kilometers": says.word("km"),
        "ScaleControl.Meters": says.word("m"),
        "CooperativeGesturesHandler.WindowsHelpText": says.word("scroll"),
        "CooperativeGesturesHandler.MacHelpText": says.word("scroll-mac"),
        "CooperativeGesturesHandler.MobileHelpText": says.word("fingers"),
      },
    };
    const begun = performance.now();
    this.map = new MapView(options);
    // Not ours, but to be seen beside ours.
    performance.measure("maplibre:canvas", { start: begun, end: performance.now() });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    this.map.addControl(new Whole(says.word("fit"), () => this.whole()), "top-right");
    this.map.addControl(new ScaleControl({ maxWidth: 120, unit: "metric" }), "bottom-left");
    this.key = add(frame, "ul", "", "legend");
    add(frame, "p", ground.credit, "credit").dir = "auto";
    this.listen();
    this.ready = new Promise((resolve) => this.map.once("load", () => resolve()));
    // Lets a measurement see when everything asked for is drawn.
    this.map.on("idle", () => {
      performance.mark("truce:idle");
      timed("circles", () => this.circles());
    });
  }

  /** Puts on the style in the colours of the hour, and the images that belong to it. */
  dress(): void {
    const colours = theme();
    this.map.once("style.load", () => {
      for (const [name, image] of pictures(colours)) this.map.addImage(name, image, { pixelRatio: DENSITY });
    });
    this.map.setStyle(style(this.ground, colours, this.path()), { diff: false });
  }

  private listen(): void {
    const map = this.map;
    map.on("click", "marks", (event) => this.clicked(event));
    map.on("click", "together", (event) => void this.gathered(event));
    for (const layer of ["marks", "together"]) {
      map.on("mouseenter", layer, () => (map.getCanvas().style.cursor = "pointer"));
      map.on("mouseleave", layer, () => (map.getCanvas().style.cursor = ""));
    }
    map.on("movestart", (event) => {
      if ("originalEvent" in event && event.originalEvent) this.moved = true;
    });
    document.addEventListener(ASKED, () => void this.ask());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.dress());
    const list = document.getElementById("list");
    const at = (event: Event): number | undefined => this.at((event.target as Element).closest("tr"));
    list?.addEventListener("mouseover", (event) => this.point(at(event), false));
    list?.addEventListener("mouseleave", () => this.point(undefined, false));
    list?.addEventListener("focusin", (event) => this.point(at(event), true));
    list?.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("button.onmap");
      const place = button ? at(event) : undefined;
      if (button && place !== undefined) this.show([place], 0, button);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.popup) this.close();
    });
  }

  /** The answer to another query. */
  private async ask(): Promise<void> {
    const path = this.path();
    const columns = await json<Columns>(path);
    if (path !== this.path()) return;
    this.columns = columns;
    timed("rows", () => {
      this.close();
      this.index();
    });
    await pause();
    timed("answer", () => {
      for (const name of ["marks", "circles"]) this.map.getSource<GeoJSONSource>(name)?.setData(`${name}://${path}`);
      // A view that somebody chose stays, and one that shows it all already.
      if (!this.moved && String(this.reach()) !== this.shown) this.whole(false);
    });
  }

  /** Which mark stands for which row; rows with one get a button. */
  index(): void {
    this.legend();
    this.places = new Map(this.columns.number.map((number, at) => [number, at]));
    this.dense = spots(this.columns).length > CIRCLES_MAX;
    this.near = "";
    for (const row of document.querySelectorAll<HTMLTableRowElement>("#list tbody tr")) {
      const at = this.at(row);
      const name = row.querySelector("td.place bdi");
      if (at === undefined || !name || row.querySelector(".onmap")) continue;
      const button = document.createElement("button");
      button.className = "onmap";
      name.after(button);
      button.type = "button";
      button.append(pin());
      button.setAttribute("aria-label", `${this.says.word("show")} ${this.columns.number[at] ?? ""}`);
      button.title = this.says.word("show");
    }
  }

  private at(row: Element | null): number | undefined {
    const number = row?.querySelector<HTMLAnchorElement>("th a")?.getAttribute("href")?.split("/").pop();
    return number === undefined ? undefined : this.places.get(Number(number));
  }

  private where(at: number): Degrees {
    const { lon, lat, scale } = this.columns;
    return [(lon[at] ?? 0) / scale, (lat[at] ?? 0) / scale];
  }

  /** The box around the marks and the zones that bind somebody. */
  private reach(): Box | undefined {
    const { lon, lat, scale } = this.columns;
    const [low, high] = [Math.min, Math.max].map((best) => (all: readonly number[]) => all.reduce((one, other) => best(one, other)) / scale);
    const corners: Degrees[] = lon.length > 0 && low && high ? [[low(lon), low(lat)], [high(lon), high(lat)]] : [];
    for (const zone of this.ground.zones) if (zone.basis !== "analytic") corners.push(...zone.rings.flat());
    return bounds(corners) ?? (this.ground.reach ? [...this.ground.reach] : undefined);
  }

  private whole(animate = !this.calm.matches): void {
    const view = this.reach();
    this.moved = false;
    this.shown = String(view);
    if (view) this.map.fitBounds(view, { padding: 36, maxZoom: 12, animate });
  }

  /** A ring around a mark, and its circle of uncertainty. */
  private point(at: number | undefined, follow: boolean): void {
    if (at === undefined && this.popup) return;
    const features: GeoJSON.Feature[] = [];
    if (at !== undefined) {
      const [lon, lat] = this.where(at);
      features.push({ type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties: {} });
      const around = ring([lon, lat], this.columns.radius[at] ?? 0).map(([x, y]) => [x, y]);
      features.push({ type: "Feature", geometry: { type: "LineString", coordinates: around }, properties: {} });
      if (follow && !this.map.getBounds().contains([lon, lat])) this.map.easeTo({ center: [lon, lat], animate: !this.calm.matches });
    }
    this.map.getSource<GeoJSONSource>("picked")?.setData({ type: "FeatureCollection", features });
  }

  /** On a dense map, the circles of the single marks in view. */
  private circles(): void {
    if (!this.dense) return;
    const seen = this.map.queryRenderedFeatures({ layers: ["marks"] }).map((mark) => Number(mark.properties["at"]));
    const shown = [...new Set(seen)].sort((one, other) => one - other);
    const some = shown.length > NEAR_MAX ? [] : shown;
    if (some.join() === this.near) return;
    this.near = some.join();
    const features = some.map((at): GeoJSON.Feature => {
      const [lon, lat] = this.where(at);
      const c = pixelsAtZoom0(this.columns.radius[at] ?? 0, lat);
      return { type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties: { c } };
    });
    this.map.getSource<GeoJSONSource>("circles")?.setData({ type: "FeatureCollection", features });
  }

  private clicked(event: MapLayerMouseEvent): void {
    const places = (event.features ?? []).map((feature) => Number(feature.properties["at"]));
    if (places.length > 0) this.show([...new Set(places)].slice(0, LISTED_MAX), 0);
  }

  /** A badge: nearer, where that parts the marks; the list of them, where nothing would. */
  private async gathered(event: MapLayerMouseEvent): Promise<void> {
    const feature = event.features?.[0];
    const source = this.map.getSource<GeoJSONSource>("marks");
    if (!feature || !source) return;
    const id = Number(feature.properties["cluster_id"]);
    const count = Number(feature.properties["point_count"]);
    const leaves = await source.getClusterLeaves(id, Math.min(count, 500), 0);
    const places = leaves.map((leaf) => Number(leaf.properties?.["at"]));
    const zoom = await source.getClusterExpansionZoom(id);
    const box = bounds(places.map((at) => this.where(at)));
    if (zoom > ZOOM_MAX || (box && box[2] - box[0] < 1e-4 && box[3] - box[1] < 1e-4)) {
      const newest = places.sort((one, other) => (this.columns.from[other] ?? -1e9) - (this.columns.from[one] ?? -1e9));
      this.show(newest.slice(0, LISTED_MAX), count - Math.min(count, newest.length, LISTED_MAX));
    } else if (box) {
      this.moved = true;
      this.map.fitBounds(box, { padding: 80, maxZoom: ZOOM_MAX, animate: !this.calm.matches });
    }
  }

  private show(places: readonly number[], more: number, opener?: HTMLElement): void {
    const [first] = places;
    if (first === undefined) return;
    this.close();
    this.opener = opener;
    const alone = places.length === 1 && more === 0;
    const card = alone ? this.says.one(this.columns, first) : this.says.several(this.columns, places, more);
    card.dir = document.documentElement.dir;
    const row = alone ? this.row(first) : undefined;
    if (row) {
      const link = add(card.querySelector(".links") ?? card, "button", this.says.word("row"), "linklike");
      link.type = "button";
      link.addEventListener("click", () => {
        row.querySelector<HTMLElement>("th a")?.focus();
        row.scrollIntoView({ block: "center", behavior: this.calm.matches ? "auto" : "smooth" });
      });
    }
    const shut = add(card, "button", "×", "shut");
    shut.type = "button";
    shut.setAttribute("aria-label", this.says.word("close"));
    shut.addEventListener("click", () => this.close());
    const [lon, lat] = this.where(first);
    if (opener) {
      // Below the middle: the window stands above its mark.
      const offset: [number, number] = [0, this.map.getContainer().clientHeight / 4];
      this.map.easeTo({ center: [lon, lat], zoom: Math.max(this.map.getZoom(), 10), offset, animate: !this.calm.matches });
      this.map.getContainer().scrollIntoView({ block: "nearest", behavior: this.calm.matches ? "auto" : "smooth" });
    }
    this.popup = new Popup({ closeButton: false, closeOnClick: false, focusAfterOpen: false, maxWidth: "19rem", offset: 14 })
      .setLngLat([lon, lat])
      .setDOMContent(card)
      .addTo(this.map);
    this.point(first, false);
    if (!opener) this.intoView();
    for (const at of places) this.row(at)?.classList.add("picked");
    card.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
  }

  /** Moves the map so far that the whole window can be seen. */
  private intoView(): void {
    const window = this.popup?.getElement()?.getBoundingClientRect();
    const box = this.map.getContainer().getBoundingClientRect();
    if (!window) return;
    const past = (low: number, high: number, from: number, to: number): number =>
      low < from + 8 ? low - from - 8 : high > to - 8 ? high - to + 8 : 0;
    const by: [number, number] = [past(window.left, window.right, box.left, box.right), past(window.top, window.bottom, box.top, box.bottom)];
    if (by[0] !== 0 || by[1] !== 0) this.map.panBy(by, { animate: !this.calm.matches });
  }

  private row(at: number): HTMLTableRowElement | undefined {
    const link = document.querySelector(`#list th a[href="/incidents/${this.columns.number[at] ?? ""}"]`);
    return link?.closest("tr") ?? undefined;
  }

  private close(): void {
    this.popup?.remove();
    this.popup = undefined;
    for (const row of document.querySelectorAll("#list tr.picked")) row.classList.remove("picked");
    this.point(undefined, false);
    this.opener?.focus();
    this.opener = undefined;
  }

  /** What the marks and lines mean; of the zones, those that can be seen. */
  private legend(): void {
    const view = this.reach();
    const seen = ([lon, lat]: Degrees): boolean =>
      view !== undefined && lon >= view[0] && lon <= view[2] && lat >= view[1] && lat <= view[3];
    this.key.replaceChildren();
    this.columns.states.forEach((words, state) => add(this.key, "li").append(symbol(state), ` ${words}`));
    const swatch = (name: string, words: string): void => {
      const item = add(this.key, "li");
      add(item, "span", "", `swatch ${name}`).setAttribute("aria-hidden", "true");
      item.append(` ${words}`);
    };
    swatch("unsure", this.says.word("uncertainty"));
    for (const zone of this.ground.zones) if (zone.rings.flat().some(seen)) swatch(`zone z-${zone.basis}`, zone.legend);
    if (this.ground.lines.length > 0) swatch("boundary", this.says.word("boundary"));
  }
}

/** A pin for the button in a row. */
function pin(): SVGElement {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("viewBox", "0 0 20 20");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M10 18.5C6.2 13.6 4.5 10.6 4.5 8a5.5 5.5 0 0 1 11 0c0 2.6-1.7 5.6-5.5 10.5ZM10 5.9a2.1 2.1 0 1 0 .01 0Z");
  path.setAttribute("fill-rule", "evenodd");
  drawing.append(path);
  return drawing;
}

/** The button that shows everything again. */
class Whole implements IControl {
  private box: HTMLElement | undefined;

  constructor(
    private readonly words: string,
    private readonly fit: () => void,
  ) {}

  onAdd(): HTMLElement {
    const box = document.createElement("div");
    box.className = "maplibregl-ctrl maplibregl-ctrl-group";
    const button = add(box, "button", "", "whole");
    button.type = "button";
    button.title = this.words;
    button.setAttribute("aria-label", this.words);
    button.addEventListener("click", this.fit);
    this.box = box;
    return box;
  }

  onRemove(): void {
    this.box?.remove();
  }
}
