import { cn } from "@/components/ui/cn";
import { KINDS, type Kind } from "./kinds";

interface PosterProps {
  /** Simkl's path of the picture, such as `84/842596c6291031c0`. */
  path: string | null;
  title: string;
  kind: Kind;
  size: keyof typeof SIZES;
  /** Of the first screen: loaded without waiting for the layout. */
  isEager?: boolean;
  className?: string;
}

/** Simkl's suffixes for ordinary and for fine screens (docs/simkl-api.md#images-and-terms). */
const SIZES = {
  card: { width: 170, height: 250, plain: "_c", fine: "_m" },
  row: { width: 84, height: 124, plain: "_cm", fine: "_c" },
} as const;

/**
 * A poster, or a drawn one with the first letter in the colour of the kind. The title is always beside it, so screen readers skip
 * it.
 */
export function Poster({ path, title, kind, size, isEager = false, className }: PosterProps) {
  const { width, height, plain, fine } = SIZES[size];
  const box = cn("h-auto w-full rounded-md border border-line bg-raised object-cover", className);
  if (path === null) return <DrawnPoster letter={getFirstLetter(title)} kind={kind} className={box} />;
  return (
    <img
      src={getPosterUrl(path, plain)}
      srcSet={`${getPosterUrl(path, plain)}, ${getPosterUrl(path, fine)} 2x`}
      width={width}
      height={height}
      alt=""
      loading={isEager ? "eager" : "lazy"}
      decoding="async"
      className={box}
      style={{ aspectRatio: `${width} / ${height}` }}
    />
  );
}

function getPosterUrl(path: string, suffix: string): string {
  return `/images/posters/${path}${suffix}.webp`;
}

function DrawnPoster({ letter, kind, className }: { letter: string; kind: Kind; className: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 170 250" className={className}>
      <g fill="none" stroke="var(--color-line)" strokeWidth="2">
        <path d="M17 7v250M153 7v250" strokeDasharray="9 11" strokeWidth="8" />
        <rect x="34" y="36" width="102" height="178" rx="4" />
      </g>
      <text x="85" y="144" textAnchor="middle" fontSize="56" fontWeight="500" fill={KINDS[kind].color}>
        {letter}
      </text>
    </svg>
  );
}

function getFirstLetter(title: string): string {
  return (title.match(/[\p{Letter}\p{Number}]/u)?.[0] ?? "?").toUpperCase();
}
