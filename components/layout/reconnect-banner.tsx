import { Unplug } from "lucide-react";
import { SignInButton } from "@/components/sign-in/sign-in-button";
import { Banner } from "./banner";

const MESSAGE =
  "Simkl no longer lets Watchfolio read your library. What you see is kept, but it stands still until you connect again.";

/** Simkl no longer accepts our grant: the person connects again, nothing is lost. */
export function ReconnectBanner() {
  return (
    <Banner label="Connection" Icon={Unplug} message={MESSAGE}>
      <SignInButton label="Connect again" />
    </Banner>
  );
}
