import type { PictureProps } from "./picture-props";

/** Each genre on one scale: a ring where it was before, a disc where it is now. */
export function GenresPicture({ card, stats: { genres, hasBefore } }: PictureProps) {
  const most = Math.max(...genres.map(({ now, before }) => Math.max(now, before)));
  const getPosition = (share: number) => (share / most) * 100;
  return (
    <>
      <ul className="space-y-5">
        {card.rows.map(({ id, label, value }) => {
          const genre = genres.find((one) => one.genre === label);
          if (!genre) return null;
          const [now, before] = [getPosition(genre.now), getPosition(genre.before)];
          return (
            <li key={id}>
              <p className="flex items-baseline justify-between gap-4">
                <span>{label}</span>
                <span className="text-right text-sm text-soft">{value}</span>
              </p>
              <div aria-hidden="true" className="relative mx-2 mt-2 h-4 border-b border-line">
                {hasBefore && (
                  <>
                    <div
                      className="absolute bottom-[-2px] h-[3px] bg-accent opacity-50"
                      style={{ left: `${Math.min(now, before)}%`, width: `${Math.abs(now - before)}%` }}
                    />
                    <div
                      className="absolute -bottom-[7px] size-[14px] -translate-x-1/2 rounded-full border-2 border-edge bg-page"
                      style={{ left: `${before}%` }}
                    />
                  </>
                )}
                <div
                  className="absolute -bottom-[7px] size-[14px] -translate-x-1/2 rounded-full bg-accent"
                  style={{ left: `${now}%` }}
                />
              </div>
            </li>
          );
        })}
      </ul>
      {hasBefore && (
        <ul aria-hidden="true" className="mt-6 flex gap-5 text-xs text-soft">
          <li className="flex items-center gap-2">
            <span className="size-2.5 rounded-full border-2 border-edge" /> Before
          </li>
          <li className="flex items-center gap-2">
            <span className="size-2.5 rounded-full bg-accent" /> Now
          </li>
        </ul>
      )}
    </>
  );
}
