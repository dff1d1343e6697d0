import { ExternalLink } from "@/components/ui/external-link";
import { UPGRADE_URL } from "./plans";

/** What we owe to Simkl, on every page. */
export function Footer({ children }: { children?: React.ReactNode }) {
  return (
    <footer className="mt-12 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t border-line py-6 text-sm text-soft">
      <p>
        <ExternalLink href="https://simkl.com">Powered by Simkl</ExternalLink>
      </p>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <ExternalLink href="https://simkl.com/about/policies/terms/">Simkl’s terms</ExternalLink>
        </li>
        <li>
          <ExternalLink href={UPGRADE_URL}>Simkl PRO and VIP</ExternalLink>
        </li>
        {children}
      </ul>
    </footer>
  );
}
