import { cn } from "@/components/ui/cn";

/** A scene of the title behind its head, or its poster out of focus, fading into the page: it says nothing that the words do not. */
export function Backdrop({ fanart, poster }: { fanart: string | null; poster: string | null }) {
  if (fanart) return <Scene path={fanart} />;
  if (!poster) return null;
  return (
    <div aria-hidden="true" className={cn(PLACE, "overflow-hidden opacity-45")}>
      <img
        src={`/images/posters/${poster}_c.webp`}
        alt=""
        decoding="async"
        className="size-full scale-125 object-cover blur-2xl"
      />
    </div>
  );
}

const PLACE =
  "absolute inset-x-0 -top-6 -z-10 h-64 w-full rounded-b-xl mask-x-from-92% mask-b-from-30% mask-b-to-100% max-sm:-inset-x-4 max-sm:w-[calc(100%+2rem)] max-sm:max-w-none sm:-top-10 sm:h-88";

function Scene({ path }: { path: string }) {
  const source = (suffix: string) => `/images/fanart/${path}${suffix}.webp`;
  return (
    <img
      src={source("_mobile")}
      srcSet={`${source("_w")} 600w, ${source("_mobile")} 960w, ${source("_medium")} 1920w`}
      sizes="(min-width: 1280px) 1216px, 100vw"
      alt=""
      decoding="async"
      className={cn(PLACE, "object-cover object-[50%_25%] opacity-35")}
    />
  );
}
