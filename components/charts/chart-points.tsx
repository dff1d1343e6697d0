"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { findPlaceAfter, findPlaceAt, type Place } from "./find-place";

interface Shown extends Place {
  index: number;
  last: number;
  text: string;
  /** Of the whole picture. */
  chartWidth: number;
}

interface ChartPointsProps {
  /** What the picture shows. */
  label: string;
  children: React.ReactNode;
}

/**
 * Makes every point of a server-drawn chart reachable by pointer, touch and arrow keys, and shows and announces its `title`. Without
 * script the chart stays as it is.
 */
export function ChartPoints({ label, children }: ChartPointsProps) {
  const chart = useRef<HTMLDivElement>(null);
  const hasScript = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const [shown, setShown] = useState<Shown | null>(null);
  const [isOpen, setOpen] = useState(false);

  // What is pointed at is left with Escape wherever the focus is, and is elsewhere once the window is another size.
  useEffect(() => {
    if (!isOpen) return;
    const stop = new AbortController();
    const close = () => setOpen(false);
    window.addEventListener("resize", close, stop);
    window.addEventListener("keydown", ({ key }) => key === "Escape" && close(), stop);
    return () => stop.abort();
  }, [isOpen]);

  function show(choose: (places: Place[], from: DOMRect) => number | null): boolean {
    if (!chart.current) return false;
    const from = chart.current.getBoundingClientRect();
    const marks = findMarks(chart.current);
    const places = marks.map(({ mark }) => getPlace(mark, from));
    const index = choose(places, from);
    const [place, text] = index === null ? [] : [places[index], marks[index]?.text];
    setOpen(place !== undefined);
    if (index !== null && place && text !== undefined)
      setShown({ ...place, index, text, last: marks.length - 1, chartWidth: from.width });
    return place !== undefined;
  }

  const showAt = ({ clientX, clientY }: PointerEvent) =>
    show((places, from) => findPlaceAt(places, clientX - from.left, clientY - from.top));

  function showAfter(event: KeyboardEvent) {
    const choosePlace = (places: Place[]) =>
      findPlaceAfter(places, Math.min(shown?.index ?? 0, places.length - 1), event.key);
    if (event.key !== "Tab" && event.key !== "Escape" && show(choosePlace)) event.preventDefault();
  }

  return (
    <div className="relative">
      <div ref={chart}>{children}</div>
      {hasScript && (
        <div
          role="slider"
          tabIndex={0}
          aria-label={`${label}, point by point`}
          aria-valuemin={0}
          aria-valuemax={shown?.last ?? 0}
          aria-valuenow={shown?.index ?? 0}
          aria-valuetext={shown?.text}
          className="absolute inset-0 touch-pan-y rounded"
          onPointerMove={showAt}
          onPointerDown={showAt}
          onPointerLeave={({ pointerType }) => pointerType === "mouse" && setOpen(false)}
          onFocus={() =>
            !isOpen && show(({ length }) => (length === 0 ? null : Math.min(shown?.index ?? 0, length - 1)))
          }
          onBlur={() => setOpen(false)}
          onKeyDown={showAfter}
        />
      )}
      {isOpen && shown && <Tooltip {...shown} />}
    </div>
  );
}

/** The height of the tooltip. */
const TOOLTIP_ROOM = 64;

/** Above its point, else below, and inside the chart. */
function Tooltip({ left, top, width, height, chartWidth, text }: Shown) {
  const middle = Math.min(chartWidth, Math.max(0, left + width / 2));
  const down = Math.max(top, height) < TOOLTIP_ROOM ? `${top + height + 10}px` : `max(0px, ${top - 10}px - 100%)`;
  return (
    <div aria-hidden="true" data-slot="tooltip" className="pointer-events-none">
      <div
        className="absolute rounded border-2 border-ink"
        style={{ left: left - 3, top: top - 3, width: width + 6, height: height + 6 }}
      />
      <div
        className="absolute top-0 z-10 w-max max-w-64 rounded-lg border border-edge bg-card px-3 py-2 text-xs text-ink"
        style={{ left: middle, transform: `translate(-${(middle / chartWidth) * 100}%, ${down})` }}
      >
        {text}
      </div>
    </div>
  );
}

/** All elements with a title, in drawing order. */
function findMarks(chart: Element): { mark: Element; text: string }[] {
  return [...chart.querySelectorAll("title, [title]")].flatMap((found) => {
    const mark = found.tagName === "title" ? found.parentElement : found;
    return mark ? [{ mark, text: found.getAttribute("title") ?? found.textContent ?? "" }] : [];
  });
}

function getPlace(mark: Element, from: DOMRect): Place {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { left: left - from.left, top: top - from.top, width, height };
}
