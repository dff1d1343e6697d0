import { Monitor, Moon, Sun } from "lucide-react";
import { cookies } from "next/headers";
import { setTheme } from "./set-theme";
import { parseTheme, THEME_COOKIE, type Theme } from "./theme";

const CHOICES = [
  { theme: "system", label: "Follow the system", Icon: Monitor },
  { theme: "dark", label: "Dark", Icon: Moon },
  { theme: "light", label: "Light", Icon: Sun },
] as const satisfies { theme: Theme; label: string; Icon: typeof Sun }[];

/** Three buttons that choose the theme; they work before any script has loaded. */
export async function ThemeSwitch() {
  const current = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <form action={setTheme}>
      <fieldset className="inline-flex rounded-lg border border-line bg-card p-0.5">
        <legend className="sr-only">Theme</legend>
        {CHOICES.map(({ theme, label, Icon }) => (
          <button
            key={theme}
            type="submit"
            name="theme"
            value={theme}
            aria-label={label}
            aria-pressed={theme === current}
            title={label}
            className="grid size-8 place-items-center rounded-md text-soft hover:text-ink aria-pressed:bg-raised aria-pressed:text-accent"
          >
            <Icon aria-hidden="true" size={16} strokeWidth={1.75} />
          </button>
        ))}
      </fieldset>
    </form>
  );
}
