import { DAY, formatUtcDay, MINUTE } from "../world/instant";
import { fromLocal } from "../world/local-time";
import type { Random } from "../world/random";

/**
 * How likely a viewer watches on a weekday, from when (local minutes after midnight), how long, and whether a movie.
 */
export interface Habit {
  chance: number;
  from: number;
  minutes: number;
  movie: number;
  /** How likely one show fills the day, from early on. */
  binge: number;
}

export interface Viewer {
  timeZone: string;
  /** Milliseconds since the epoch; nothing is watched after `until`. */
  from: number;
  until: number;
  /** Sunday first. */
  habits: readonly Habit[];
  /** Periods without watching: first and last day, `YYYY-MM-DD`. */
  droughts: readonly (readonly [string, string])[];
  random: Random;
}

export interface Evening {
  start: number;
  end: number;
  movie: boolean;
  binge: boolean;
}

/** Every evening on which a viewer with these habits watches, in order. */
export function listEvenings(viewer: Viewer): Evening[] {
  const { from, until, random } = viewer;
  const days = Array.from({ length: Math.ceil((until - from) / DAY) }, (_, index) => formatUtcDay(from + index * DAY));
  return days.flatMap((day) => {
    const habit = viewer.habits[new Date(day).getUTCDay()];
    const isInDrought = viewer.droughts.some(([first, last]) => day >= first && day <= last);
    if (!habit || isInDrought || !random.chance(habit.chance)) return [];

    const evening = planEvening(day, habit, viewer);
    return evening.end < until ? [evening] : [];
  });
}

function planEvening(day: string, habit: Habit, { timeZone, random }: Viewer): Evening {
  const binge = random.chance(habit.binge);
  const from = binge ? 13 * 60 : habit.from;
  const minutes = binge ? random.integer(300, 540) : Math.max(25, habit.minutes * (1 + 0.35 * random.normal()));
  const start = fromLocal(day, from, timeZone) + Math.round(random.next() * 50 * 60) * 1000;
  return { start, end: start + minutes * MINUTE, movie: !binge && random.chance(habit.movie), binge };
}
