import { cn } from "@/components/ui/cn";

/** A scene of the title behind its head, or its poster out of focus, fading into the page: it says nothing that the words do not. */
export function Backdrop({ fanart, poster }: { fanart: string | null; poster: string | null }) {
  if (fanart) return <Fanart path={fanart} />;
  if (!poster) return null;
  return (
    <div aria-hidden="true" className={cn(BACKDROP_CLASS, "overflow-hidden opacity-45")}>
      <img
        src={`/images/posters/${poster}_c.webp`}
        alt=""
        decoding="async"
        className="size-full scale-125 object-cover blur-2xl"
      />
    </div>
  );
}

const BACKDROP_CLASS =
  "absolute inset-x-0 -top-6 -z-10 h-64 w-full rounded-b-xl mask-x-from-92% mask-b-from-30% mask-b-to-100% max-sm:-inset-x-4 max-sm:w-[calc(100%+2rem)] max-sm:max-w-none sm:-top-10 sm:h-88";

function Fanart({ path }: { path: string }) {
  const getSource = (suffix: string) => `/images/fanart/${path}${suffix}.webp`;
  return (
    <img
      src={getSource("_mobile")}
      srcSet={`${getSource("_w")} 600w, ${getSource("_mobile")} 960w, ${getSource("_medium")} 1920w`}
      sizes="(min-width: 1280px) 1216px, 100vw"
      alt=""
      decoding="async"
      className={cn(BACKDROP_CLASS, "object-cover object-[50%_25%] opacity-35")}
    />
  );
}
