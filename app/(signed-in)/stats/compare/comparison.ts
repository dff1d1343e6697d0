import type { CurrentUser } from "@/lib/accounts/guards";
import type { Slice } from "@/lib/stats/breakdown/breakdown";
import type { WatchedTitle } from "@/lib/stats/breakdown/titles-watched";
import { commonStep } from "@/lib/stats/compare/common-step";
import { type Side, sideOf } from "@/lib/stats/compare/side";
import { daysSoFar } from "@/lib/stats/range/days-so-far";
import type { Step } from "@/lib/stats/range/steps";
import type { TimeFigures } from "@/lib/stats/time-figures";
import { type Question, questionOf } from "../question";
import { daysOfChoice, type RangeChoice } from "../range-choice";
import { readAddress } from "../stats-address";
import { tasteOf } from "../taste/taste-of";
import { timeOf } from "../time/time-of";
import type { CompareAddress } from "./compare-address";
import { rangeBefore } from "./range-before";
import { rangeName } from "./range-name";
import { topTitlesOf } from "./top-titles-of";

/** One of two ranges, with all that is shown of it. */
export interface Compared {
  name: string;
  question: Question;
  side: Side;
  time: TimeFigures;
  genres: Slice[];
  /** Those that took most time. */
  titles: WatchedTitle[];
}

export interface Comparison {
  address: CompareAddress;
  /** In which both are drawn. */
  step: Step;
  a: Compared;
  b: Compared;
}

/** Both ranges of an address, each with the figures that the statistics show of it. */
export async function comparisonOf(user: CurrentUser, address: CompareAddress, now: Date): Promise<Comparison> {
  const { a, b, ...narrowing } = address;
  const base = await questionOf(user, { ...readAddress({}), ...narrowing }, now);
  const about = (choice: RangeChoice): Question => ({
    ...base,
    address: { ...base.address, range: choice },
    range: daysOfChoice(choice, base.askedSpan, base.today),
  });
  const first = about(a ?? { of: "year", written: base.today.slice(0, 4) });
  const second = about(b ?? rangeBefore(first.address.range, base.today));
  const step = commonStep(first.range, second.range, narrowing.step);
  const [ofFirst, ofSecond] = await Promise.all([comparedOf(first, step), comparedOf(second, step)]);
  return { address, step, a: ofFirst, b: ofSecond };
}

async function comparedOf(plain: Question, commonStep: Step): Promise<Compared> {
  const question = { ...plain, commonStep };
  const { address, range, today } = question;
  const [time, taste, titles] = await Promise.all([timeOf(question), tasteOf(question), topTitlesOf(question)]);
  return {
    name: rangeName(address.range, range, today),
    question,
    side: sideOf(time, taste, daysSoFar(range, today)),
    time,
    genres: taste.slices,
    titles,
  };
}
