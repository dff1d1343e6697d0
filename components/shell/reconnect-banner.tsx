import { Unplug } from "lucide-react";
import { SignInButton } from "@/components/sign-in/sign-in-button";
import { Banner } from "./banner";

/** Simkl no longer accepts our grant: the person connects again, nothing is lost. */
export function ReconnectBanner() {
  return (
    <Banner Icon={Unplug}>
      <p className="min-w-0 flex-1 basis-64">
        Simkl no longer lets Watchfolio read your library. What you see is kept, but it stands still until you connect
        again.
      </p>
      <SignInButton label="Connect again" />
    </Banner>
  );
}
