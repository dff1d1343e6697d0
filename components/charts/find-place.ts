/** Where a point of a picture is drawn, in pixels. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Which place is nearest to a spot, if it is no further away than a fingertip is wide. */
export function findPlaceAt(places: readonly Place[], x: number, y: number): number | null {
  const distances = places.map((place) => getDistance(place, x, y));
  const least = Math.min(...distances);
  return least <= FINGERTIP ? distances.indexOf(least) : null;
}

const FINGERTIP = 24;

/**
 * The target of an arrow key; null for other keys. Left and right go through all points in order, up and down to the nearest point
 * there.
 */
export function findPlaceAfter(places: readonly Place[], from: number, key: string): number | null {
  const last = places.length - 1;
  const within = (index: number) => Math.min(last, Math.max(0, index));
  switch (key) {
    case "ArrowRight":
      return within(from + 1);
    case "ArrowLeft":
      return within(from - 1);
    case "PageUp":
      return within(from - PAGE_STEP);
    case "PageDown":
      return within(from + PAGE_STEP);
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowUp":
      return findVertical(places, from, -1);
    case "ArrowDown":
      return findVertical(places, from, 1);
    default:
      return null;
  }
}

const PAGE_STEP = 10;

function getDistance({ left, top, width, height }: Place, x: number, y: number): number {
  const [dx, dy] = [Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height)];
  return Math.hypot(dx, dy);
}

/** The nearest one above or below, of which one in the same column is nearer than one aside. */
function findVertical(places: readonly Place[], from: number, direction: 1 | -1): number {
  const middles = places.map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }));
  const start = middles[from];
  if (!start) return from;
  let [nearest, least] = [from, Number.POSITIVE_INFINITY];
  for (const [index, { x, y }] of middles.entries()) {
    const down = (y - start.y) * direction;
    const cost = down + 3 * Math.abs(x - start.x);
    if (down > 1 && cost < least) [nearest, least] = [index, cost];
  }
  return nearest;
}
