import type { LibraryRow } from "@/lib/simkl/library-row";
import { DAY, HOUR, instant, MINUTE } from "@/simulator/world/instant";
import type { Random } from "@/simulator/world/random";
import { film, show } from "./told-rows";

const BEGIN = Date.parse("2026-03-07T18:00:00Z");
const PAUSE = 3 * HOUR;

type Answer = { rows: LibraryRow[] } | { removed: number };

/** Random answers about few titles within few days, so that whatever is told meets what is stored. */
export class FewTitles {
  private readonly told = new Map<number, string[]>();

  constructor(private readonly random: Random) {}

  next(): Answer {
    const { random, told } = this;
    const simklId = random.whole(1, 5);
    const before = told.get(simklId);
    if (random.chance(0.15)) {
      told.delete(simklId);
      return { removed: simklId };
    }
    if (simklId > 3) return { rows: [film(simklId, this.someRun(1)[0] ?? null)] };
    const dates = before && random.chance(0.6) ? this.moved(before) : this.someRun();
    told.set(simklId, dates);
    if (random.chance(0.6)) return { rows: [show(simklId, dates)] };
    // simkl.com fills a session with what was watched before it.
    const repeated = random.chance(0.5) ? dates.slice(0, random.whole(1, 4)) : [];
    const session = again(simklId, 100 * simklId + random.whole(1, 2), [...repeated, ...this.someRun()]);
    return { rows: [show(simklId, dates), session] };
  }

  /** Episodes one after the other, for an hour or for days, some at one second, some at whole minutes of the same time. */
  private someRun(most = 50): string[] {
    const { random } = this;
    const isMarathon = most > 1 && random.chance(0.3);
    const usual = random.pick([HOUR, 110 * MINUTE, PAUSE]);
    let time = BEGIN + random.whole(0, 60) * HOUR + (isMarathon ? 7000 : 0);
    return Array.from({ length: isMarathon ? most : Math.min(most, random.whole(1, 8)) }, () => {
      const isUsual = random.chance(isMarathon ? 0.98 : 0.7);
      time += isUsual ? usual : random.pick([0, 0, 1000, 25 * MINUTE, PAUSE + 1000, DAY]);
      return random.chance(0.03) ? "1970-01-01T00:00:01Z" : instant(time);
    });
  }

  private moved(dates: readonly string[]): string[] {
    const { random } = this;
    const place = random.whole(0, dates.length);
    const rest = dates.slice(random.chance(0.5) ? place + 1 : place);
    return [...dates.slice(0, place), ...(random.chance(0.5) ? this.someRun(1) : []), ...rest];
  }
}

/** A show's rewatch with these dates, episode by episode. */
export function again(simklId: number, rewatchId: number, dates: readonly string[]): LibraryRow {
  return { ...show(simklId, dates), isRewatch: true, rewatchId, rewatchStatus: "closed" };
}
