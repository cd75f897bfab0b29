// What lies under the marks: the outlines bundled with the server, the zones of the agreement, names of places; or lines of longitude and
// latitude where there are no outlines. Data of our own server only.
import type { Feature, FeatureCollection } from "geojson";

export type Degrees = readonly [number, number];
export type Lines = readonly (readonly Degrees[])[];

export interface Zone {
  readonly name: string;
  readonly basis: string;
  readonly legend: string;
  readonly rings: Lines;
}

export interface Ground {
  readonly land: Lines;
  readonly districts: Lines;
  readonly disputed: Lines;
  readonly rivers: Lines;
  readonly lines: Lines;
  readonly zones: readonly Zone[];
  readonly names: readonly { readonly at: Degrees; readonly name: string; readonly local?: string; readonly people: number }[];
  readonly reach: readonly [number, number, number, number] | null;
  readonly credit: string;
  /** What the map says, in the language of the page. */
  readonly words: Readonly<Record<string, string>>;
}

function collection(features: Feature[]): FeatureCollection {
  return { type: "FeatureCollection", features };
}

const mutable = (line: readonly Degrees[]): [number, number][] => line.map(([lon, lat]) => [lon, lat]);

function line(points: readonly Degrees[], kind: string): Feature {
  return { type: "Feature", geometry: { type: "LineString", coordinates: mutable(points) }, properties: { kind } };
}

function area(ring: readonly Degrees[], kind: string): Feature {
  return { type: "Feature", geometry: { type: "Polygon", coordinates: [mutable(ring)] }, properties: { kind } };
}

/** Outlines, each with its kind. */
export function outlines(ground: Ground): FeatureCollection {
  const closed = (rings: Lines, kind: string): Feature[] =>
    rings.map((ring) => line(ring.length > 0 ? [...ring, ring[0] as Degrees] : ring, kind));
  return collection([
    ...ground.land.map((ring) => area(ring, "land")),
    ...closed(ground.districts, "district"),
    ...closed(ground.disputed, "disputed"),
    ...ground.rivers.map((river) => line(river, "river")),
    ...ground.lines.map((boundary) => line(boundary, "line")),
    ...(ground.land.length === 0 ? graticule(ground) : []),
  ]);
}

/** Lines of longitude and latitude around where the mission is, each with its degree; four times as many from near. */
function graticule({ reach }: Ground): Feature[] {
  if (!reach) return [];
  const [west, south, east, north] = [Math.floor(reach[0]) - 3, Math.floor(reach[1]) - 3, Math.ceil(reach[2]) + 3, Math.ceil(reach[3]) + 3];
  const degree = (at: number, letters: readonly [string, string]): string => `${Math.abs(at)}° ${at < 0 ? letters[1] : letters[0]}`;
  const drawn = (from: Degrees, to: Degrees, at: number, letters: readonly [string, string]): Feature => {
    const one = line([from, to], Number.isInteger(at) ? "graticule" : "graticule-near");
    return { ...one, properties: { ...one.properties, degree: degree(at, letters) } };
  };
  const lines: Feature[] = [];
  for (let lon = west; lon <= east; lon += 0.25) lines.push(drawn([lon, south], [lon, north], lon, ["E", "W"]));
  for (let lat = south; lat <= north; lat += 0.25) lines.push(drawn([west, lat], [east, lat], lat, ["N", "S"]));
  return lines;
}

/** Zones; two on one area are drawn once. */
export function zones(ground: Ground): FeatureCollection {
  const seen = new Set<string>();
  return collection(
    ground.zones.flatMap((zone): Feature[] => {
      const key = JSON.stringify(zone.rings);
      if (seen.has(key)) return [];
      seen.add(key);
      // Rings nested in each other are told by even and odd in the drawing; the zones that are bundled have none.
      const shape = { type: "MultiPolygon" as const, coordinates: zone.rings.map((ring) => [mutable(ring)]) };
      return [{ type: "Feature", geometry: shape, properties: { basis: zone.basis } }];
    }),
  );
}

/** Where names stand: of zones in their middle, of places at their point. */
export function names(ground: Ground): FeatureCollection {
  const at = (coordinates: Degrees, properties: Record<string, string | number>): Feature => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [...coordinates] },
    properties,
  });
  const seen = new Set<string>();
  const zoned = ground.zones.flatMap((zone): Feature[] => {
    const key = JSON.stringify(zone.rings);
    const largest = [...zone.rings].sort((one, other) => other.length - one.length)[0];
    const box = largest && bounds(largest);
    if (!box || seen.has(key)) return [];
    seen.add(key);
    return [at([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2], { kind: "zone", name: zone.name })];
  });
  const places = ground.names.map((place, rank) =>
    at(place.at, { kind: "place", name: place.name, local: place.local ?? "", rank }),
  );
  return collection([...zoned, ...places]);
}

export type Box = [number, number, number, number];

/** West, south, east, north. */
export function bounds(points: Iterable<Degrees>): Box | undefined {
  let box: Box | undefined;
  for (const [lon, lat] of points) {
    box = box
      ? [Math.min(box[0], lon), Math.min(box[1], lat), Math.max(box[2], lon), Math.max(box[3], lat)]
      : [lon, lat, lon, lat];
  }
  return box;
}

/** A ring of this many metres around a point. */
export function ring([lon, lat]: Degrees, metres: number): Degrees[] {
  const high = metres / 111_320;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: 65 }, (_, step) => {
    const angle = (step / 64) * 2 * Math.PI;
    return [lon + wide * Math.cos(angle), lat + high * Math.sin(angle)] as const;
  });
}
