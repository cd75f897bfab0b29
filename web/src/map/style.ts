// The layers of the map, bottom to top, in the colours of the page.
import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { type Ground, names, outlines, zones } from "./ground";
import { LOCALE } from "../speech";
import { STATES, type Theme } from "./theme";

/** Dashes of a zone's edge by what it rests on, in widths of the line, as in the server's drawing. */
const DASHES: Readonly<Record<string, readonly [number, ...number[]]>> = {
  annex: [7, 2.3],
  resolution: [7, 2.3, 1.5, 2.3],
  unilateral: [1.5, 2.3],
  analytic: [0.8, 3],
};

const FONT = ["Noto Sans", "sans-serif"];
const BOLD = ["Noto Sans Bold", "sans-serif"];

/** Marks that fall together within this many pixels become a badge with their number. */
const TOGETHER = 26;
/** At every zoom the map has: marks on one spot never part. */
const CLUSTER_ZOOM_MAX = 16;

export function style(ground: Ground, colours: Theme, query: string): StyleSpecification {
  const sources: Record<string, SourceSpecification> = {
    outlines: { type: "geojson", data: outlines(ground) },
    zones: { type: "geojson", data: zones(ground) },
    names: { type: "geojson", data: names(ground) },
    circles: { type: "geojson", data: `circles://${query}`, buffer: 512, tolerance: 0 },
    marks: {
      type: "geojson",
      data: `marks://${query}`,
      cluster: true,
      clusterRadius: TOGETHER,
      clusterMaxZoom: CLUSTER_ZOOM_MAX,
      maxzoom: CLUSTER_ZOOM_MAX + 1,
    },
    picked: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
  };
  const background = ground.land.length > 0 ? colours["--map-none"] : colours["--map-land"];
  return {
    version: 8,
    sources,
    layers: [
      { id: "background", type: "background", paint: { "background-color": background } },
      ...lines(colours),
      ...zoned(colours),
      ...circles(colours),
      ...named(colours),
      ...marks(colours),
    ],
  };
}

function lines(colours: Theme): LayerSpecification[] {
  const line = (kind: string, colour: string, width: number, dash?: number[]): LayerSpecification => ({
    id: kind,
    type: "line",
    source: "outlines",
    filter: ["==", ["get", "kind"], kind],
    layout: { "line-join": "round", "line-cap": "butt" },
    paint: { "line-color": colour, "line-width": width, ...(dash ? { "line-dasharray": dash } : {}) },
  });
  return [
    {
      id: "land",
      type: "fill",
      source: "outlines",
      filter: ["==", ["get", "kind"], "land"],
      paint: { "fill-color": colours["--map-land"], "fill-outline-color": colours["--map-coast"] },
    },
    line("graticule", colours["--map-grat"], 0.8),
    { ...line("graticule-near", colours["--map-grat"], 0.6), minzoom: 8.5 } as LayerSpecification,
    ...(["graticule", "graticule-near"] as const).map(
      (kind): LayerSpecification => ({
        id: `${kind}-degrees`,
        type: "symbol",
        source: "outlines",
        minzoom: kind === "graticule" ? 5 : 8.5,
        filter: ["==", ["get", "kind"], kind],
        layout: { "symbol-placement": "line", "symbol-spacing": 420, "text-field": ["get", "degree"], "text-font": FONT, "text-size": 10.5 },
        paint: { "text-color": colours["--muted"], "text-halo-color": colours["--map-land"], "text-halo-width": 2 },
      }),
    ),
    line("district", colours["--map-coast"], 0.6, [2.5, 3.3]),
    line("river", colours["--map-river"], 1.1),
    line("disputed", colours["--map-line"], 0.8, [2.5, 2.5]),
  ];
}

function zoned(colours: Theme): LayerSpecification[] {
  const edges = Object.entries({ text: undefined, ...DASHES }).map(
    ([basis, dash]): LayerSpecification => ({
      id: `zone-${basis}`,
      type: "line",
      source: "zones",
      filter: ["==", ["get", "basis"], basis],
      paint: { "line-color": colours["--zone"], "line-width": 1.3, ...(dash ? { "line-dasharray": [...dash] } : {}) },
    }),
  );
  return [
    { id: "zone-hatch", type: "fill", source: "zones", paint: { "fill-pattern": "hatch" } },
    ...edges,
    {
      id: "line",
      type: "line",
      source: "outlines",
      filter: ["==", ["get", "kind"], "line"],
      paint: { "line-color": colours["--map-line"], "line-width": 1.2, "line-dasharray": [5, 2.2, 1.3, 2.2] },
    },
  ];
}

/** Doubles with every zoom, as the ground does. */
const TO_SCALE = ["interpolate", ["exponential", 2], ["zoom"], 0, ["get", "c"], 20, ["*", ["get", "c"], 2 ** 20]] as const;

function circles(colours: Theme): LayerSpecification[] {
  return [
    {
      id: "circles",
      type: "circle",
      source: "circles",
      paint: {
        "circle-radius": TO_SCALE as never,
        "circle-color": colours["--unsure"],
        "circle-opacity": 0.07,
        "circle-stroke-color": colours["--unsure"],
        "circle-stroke-width": 0.8,
        "circle-stroke-opacity": 0.45,
      },
    },
    {
      id: "picked-area",
      type: "line",
      source: "picked",
      filter: ["==", ["geometry-type"], "LineString"],
      paint: { "line-color": colours["--accent"], "line-width": 1.6, "line-dasharray": [3, 2] },
    },
  ];
}

function named(colours: Theme): LayerSpecification[] {
  const halo = { "text-halo-color": colours["--map-land"], "text-halo-width": 1.6 };
  return [
    {
      id: "places",
      type: "symbol",
      source: "names",
      // The largest first; smaller ones as one comes nearer.
      filter: ["all", ["==", ["get", "kind"], "place"], ["<", ["get", "rank"], ["step", ["zoom"], 12, 8, 30, 9, 90, 10, 220, 11, 500]]],
      layout: {
        "icon-image": "town",
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "text-field": ["case", ["==", ["get", "local"], ""], ["get", "name"], ["concat", ["get", "name"], "\n", ["get", "local"]]],
        "text-font": FONT,
        "text-size": 11.5,
        "text-line-height": 1.15,
        // Beside its dot; clear of a mark that stands on it.
        "text-variable-anchor-offset": ["left", [0.45, 0], "right", [-0.45, 0], "top", [0, 1.15], "bottom", [0, -1.15]],
        "text-justify": "auto",
        "text-padding": 5,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { "text-color": colours["--map-place"], ...halo },
    },
    {
      id: "zone-names",
      type: "symbol",
      source: "names",
      filter: ["==", ["get", "kind"], "zone"],
      layout: { "text-field": ["get", "name"], "text-font": BOLD, "text-size": 12.5, "text-max-width": 12, "text-variable-anchor": ["center", "top", "bottom", "right", "left"], "text-radial-offset": 1 },
      paint: { "text-color": colours["--zone-ink"], ...halo },
    },
  ];
}

function marks(colours: Theme): LayerSpecification[] {
  const single: LayerSpecification = {
    id: "marks",
    type: "symbol",
    source: "marks",
    filter: ["!", ["has", "point_count"]],
    layout: {
      "icon-image": ["match", ["get", "s"], 1, STATES[1], 2, STATES[2], STATES[0]],
      "icon-allow-overlap": true,
      "text-field": ["to-string", ["get", "n"]],
      "text-font": BOLD,
      "text-size": 11.5,
      "text-variable-anchor": ["left", "right", "top", "bottom"],
      "text-radial-offset": 0.95,
      "text-optional": true,
      "text-padding": 1,
    },
    paint: { "text-color": colours["--ink"], "text-halo-color": colours["--map-land"], "text-halo-width": 1.6 },
  };
  return [
    {
      id: "picked",
      type: "circle",
      source: "picked",
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 15,
        "circle-color": colours["--accent"],
        "circle-opacity": 0.18,
        "circle-stroke-color": colours["--accent"],
        "circle-stroke-width": 2.5,
      },
    },
    single,
    {
      id: "together",
      type: "circle",
      source: "marks",
      filter: ["has", "point_count"],
      paint: {
        "circle-radius": ["step", ["get", "point_count"], 13, 10, 14.5, 100, 18, 1000, 22],
        "circle-color": colours["--paper"],
        "circle-stroke-color": colours["--ink"],
        "circle-stroke-width": 1.6,
      },
    },
    {
      id: "together-count",
      type: "symbol",
      source: "marks",
      filter: ["has", "point_count"],
      layout: {
        "text-field": ["number-format", ["get", "point_count"], { locale: LOCALE }],
        "text-font": BOLD,
        "text-size": 12.5,
        "text-allow-overlap": true,
        // Names of places and zones keep clear of the badge.
        "text-padding": 9,
      },
      paint: { "text-color": colours["--ink"] },
    },
  ];
}
