import type { LibraryRow } from "@/lib/simkl/library-row";
import { DAY, HOUR, formatInstant, MINUTE } from "@/simulator/world/instant";
import type { Random } from "@/simulator/world/random";
import { buildMovie, buildShow } from "./told-rows";

const START = Date.parse("2026-03-07T18:00:00Z");
const PAUSE = 3 * HOUR;

type Answer = { rows: LibraryRow[] } | { removed: number };

/** Random answers about few titles within few days, so that whatever is told meets what is stored. */
export class RandomAnswers {
  private readonly received = new Map<number, string[]>();

  constructor(private readonly random: Random) {}

  next(): Answer {
    const { random, received } = this;
    const simklId = random.integer(1, 5);
    const before = received.get(simklId);
    if (random.chance(0.15)) {
      received.delete(simklId);
      return { removed: simklId };
    }
    if (simklId > 3) return { rows: [buildMovie(simklId, this.buildRun(1)[0] ?? null)] };
    const dates = before && random.chance(0.6) ? this.moveDates(before) : this.buildRun();
    received.set(simklId, dates);
    if (random.chance(0.6)) return { rows: [buildShow(simklId, dates)] };
    // simkl.com fills a session with what was watched before it.
    const repeated = random.chance(0.5) ? dates.slice(0, random.integer(1, 4)) : [];
    const session = buildRewatch(simklId, 100 * simklId + random.integer(1, 2), [...repeated, ...this.buildRun()]);
    return { rows: [buildShow(simklId, dates), session] };
  }

  /** Episodes one after the other, for an hour or for days, some at one second, some at whole minutes of the same time. */
  private buildRun(limit = 50): string[] {
    const { random } = this;
    const isMarathon = limit > 1 && random.chance(0.3);
    const usual = random.pick([HOUR, 110 * MINUTE, PAUSE]);
    let time = START + random.integer(0, 60) * HOUR + (isMarathon ? 7000 : 0);
    return Array.from({ length: isMarathon ? limit : Math.min(limit, random.integer(1, 8)) }, () => {
      const isUsual = random.chance(isMarathon ? 0.98 : 0.7);
      time += isUsual ? usual : random.pick([0, 0, 1000, 25 * MINUTE, PAUSE + 1000, DAY]);
      return random.chance(0.03) ? "1970-01-01T00:00:01Z" : formatInstant(time);
    });
  }

  private moveDates(dates: readonly string[]): string[] {
    const { random } = this;
    const place = random.integer(0, dates.length);
    const rest = dates.slice(random.chance(0.5) ? place + 1 : place);
    return [...dates.slice(0, place), ...(random.chance(0.5) ? this.buildRun(1) : []), ...rest];
  }
}

/** A show's rewatch with these dates, episode by episode. */
export function buildRewatch(simklId: number, rewatchId: number, dates: readonly string[]): LibraryRow {
  return { ...buildShow(simklId, dates), isRewatch: true, rewatchId, rewatchStatus: "closed" };
}
