import { counted } from "@/components/format/counted";
import { spokenDuration } from "@/components/format/spoken-duration";
import { TitleLink } from "@/components/titles/title-link";
import { Panel } from "@/components/ui/panel";
import { dayInWords } from "@/lib/dates/day-in-words";
import { localDay } from "@/lib/dates/local-day";
import { spokenTime } from "@/lib/dates/spoken-day";
import type { DaySum } from "@/lib/stats/streaks/day-sums";
import type { Binge } from "@/lib/stats/streaks/longest-binge";
import type { Run } from "@/lib/stats/streaks/streaks";
import { FigureLinks } from "../figure-links";
import type { TimePanelProps } from "./time-panel-props";

const DAY_MINUTES = 24 * 60;

/** The longest and the biggest of these days, of exact dates whatever is asked for: what was marked in one second is no record. */
export function RecordsPanel({ question: { user, now, today, range, address }, figures }: TimePanelProps) {
  const { streaks, biggest, binge, exactDays } = figures;
  const day = (written: string) => dayInWords(written, user.timeZone, now);
  const span = (run: Run) => (run.days === 1 ? day(run.firstDay) : `${day(run.firstDay)} to ${day(run.lastDay)}`);
  const stretch = ({ from, to }: Binge) => {
    const [begun, ended] = [from, to].map((at) => day(localDay(at, user.timeZone)));
    const until = spokenTime(to, user.timeZone);
    return `${begun}, ${spokenTime(from, user.timeZone)} to ${begun === ended ? until : `${ended}, ${until}`}`;
  };
  return (
    <Panel
      title="Records"
      note={`${counted(exactDays, "day")} with something watched, exact dates only`}
      className="lg:col-span-5"
    >
      <dl className="divide-y divide-line text-sm">
        {streaks.longest && (
          <Entry name="Longest streak" figure={counted(streaks.longest.days, "day")}>
            {span(streaks.longest)}
          </Entry>
        )}
        {range.lastDay >= today && (
          <Entry name="Streak right now" figure={streaks.current ? counted(streaks.current.days, "day") : "None"}>
            {streaks.current ? `since ${day(streaks.current.firstDay)}` : "Nothing watched today and yesterday"}
          </Entry>
        )}
        {streaks.drought && (
          <Entry name="Longest drought" figure={counted(streaks.drought.days, "day")}>
            {span(streaks.drought)}
          </Entry>
        )}
        {biggest && (
          <Entry name="Biggest day" figure={address.unit === "hours" ? hours(biggest) : viewings(biggest)}>
            {day(biggest.day)}, {address.unit === "hours" ? viewings(biggest) : hours(biggest)}
            {biggest.minutes > DAY_MINUTES && ", more than a day has: not all of it was watched when it was marked"}
          </Entry>
        )}
        {binge && (
          <Entry name="Longest binge" figure={counted(binge.episodes, "episode")}>
            <TitleLink {...binge} />, {stretch(binge)}
          </Entry>
        )}
      </dl>
      <FigureLinks figure="records" of="Records" address={address} />
    </Panel>
  );
}

function hours({ minutes }: DaySum): string {
  return spokenDuration(minutes);
}

function viewings({ episodes, films }: DaySum): string {
  return counted(episodes + films, "viewing");
}

function Entry({ name, figure, children }: { name: string; figure: string; children: React.ReactNode }) {
  return (
    <div className="py-3 first:pt-0 last:pb-0">
      <dt className="text-xs text-soft">{name}</dt>
      <dd>
        <span className="block text-lg font-semibold tracking-tight">{figure}</span>
        <span className="text-xs text-soft">{children}</span>
      </dd>
    </div>
  );
}
