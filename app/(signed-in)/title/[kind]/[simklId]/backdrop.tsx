/** A scene of the title behind its head, fading into the page. It says nothing that the words do not. */
export function Backdrop({ path }: { path: string }) {
  const source = (suffix: string) => `/images/fanart/${path}${suffix}.webp`;
  return (
    <img
      src={source("_mobile")}
      srcSet={`${source("_w")} 600w, ${source("_mobile")} 960w, ${source("_medium")} 1920w`}
      sizes="(min-width: 1280px) 1216px, 100vw"
      alt=""
      decoding="async"
      className="absolute inset-x-0 -top-6 -z-10 h-64 w-full rounded-b-xl object-cover object-[50%_25%] opacity-35 mask-b-from-30% mask-b-to-100% max-sm:-inset-x-4 max-sm:w-[calc(100%+2rem)] max-sm:max-w-none sm:-top-10 sm:h-88"
    />
  );
}
