// Colours and marks of the map, taken from the page's own stylesheet, so that drawing and map look the same by day and by night.

/** The states in the order of the columns: a hollow ring, a full disc, a diamond half full. */
export const STATES = ["claimed_by_one", "corroborated", "disputed"] as const;

export type Theme = Readonly<Record<keyof typeof FALLBACK, string>>;

const FALLBACK = {
  "--paper": "#ffffff",
  "--ink": "#1d252c",
  "--muted": "#56616a",
  "--accent": "#1f5063",
  "--map-none": "#e9edee",
  "--map-land": "#f6f4ee",
  "--map-coast": "#a3b3b9",
  "--map-river": "#8fb0bd",
  "--map-line": "#7d7468",
  "--map-grat": "#d4d0c4",
  "--map-place": "#4b555c",
  "--zone": "#5f6b3a",
  "--zone-ink": "#4a5430",
  "--unsure": "#5a6b78",
  "--s-claimed": "#8a5200",
  "--s-corroborated": "#0b6660",
  "--s-disputed": "#86286f",
};

export function theme(): Theme {
  const sheet = getComputedStyle(document.documentElement);
  const pairs = Object.entries(FALLBACK).map(([name, colour]) => [name, sheet.getPropertyValue(name).trim() || colour]);
  return Object.fromEntries(pairs) as Theme;
}

/** How many image pixels make one of the screen. */
export const DENSITY = 3;

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

function picture(size: number, paint: (canvas: CanvasRenderingContext2D) => void): Picture | undefined {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * DENSITY;
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.scale(DENSITY, DENSITY);
  paint(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function diamond(context: CanvasRenderingContext2D, middle: number, r: number, half: boolean): void {
  context.beginPath();
  context.moveTo(middle, middle - r);
  if (!half) context.lineTo(middle + r, middle);
  context.lineTo(middle, middle + r);
  context.lineTo(middle - r, middle);
  context.closePath();
}

/** Every image of the style, by name. */
export function pictures(colours: Theme): readonly (readonly [string, Picture])[] {
  const state = [colours["--s-claimed"], colours["--s-corroborated"], colours["--s-disputed"]];
  const mark = (index: number): Picture | undefined =>
    picture(22, (context) => {
      const colour = state[index] ?? colours["--ink"];
      // A rim in the colour of the ground keeps marks apart that overlap.
      context.lineWidth = 2;
      context.lineJoin = "round";
      const shape = (grow: number): void => {
        if (index === 2) diamond(context, 11, 7.6 + grow * 1.3, false);
        else {
          context.beginPath();
          context.arc(11, 11, 6 + grow, 0, 2 * Math.PI);
        }
      };
      shape(2.2);
      context.fillStyle = colours["--map-land"];
      context.fill();
      shape(0);
      context.fillStyle = index === 1 ? colour : colours["--paper"];
      context.fill();
      context.strokeStyle = colour;
      context.stroke();
      if (index === 2) {
        diamond(context, 11, 7.6, true);
        context.fillStyle = colour;
        context.fill();
      }
    });
  const hatch = picture(7, (context) => {
    context.strokeStyle = colours["--zone"];
    context.globalAlpha = 0.24;
    context.lineWidth = 0.8;
    context.beginPath();
    for (const shift of [-7, 0, 7]) {
      context.moveTo(shift - 1, 8);
      context.lineTo(shift + 8, -1);
    }
    context.stroke();
  });
  const town = picture(5, (context) => {
    context.fillStyle = colours["--map-place"];
    context.beginPath();
    context.arc(2.5, 2.5, 1.8, 0, 2 * Math.PI);
    context.fill();
  });
  const all: [string, Picture | undefined][] = [["hatch", hatch], ["town", town]];
  STATES.forEach((name, index) => all.push([name, mark(index)]));
  return all.filter((pair): pair is [string, Picture] => pair[1] !== undefined);
}
