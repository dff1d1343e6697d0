import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type Acted, announce } from "@/components/acting/acted";
import { askNextAuth } from "@/components/sign-in/ask-next-auth";
import { setTheme } from "@/components/theme/set-theme";
import type { Asked } from "@/lib/sync/controls";
import type { Deed } from "./entries";

const SYNC_SENTENCES: Record<Asked, string> = {
  asked: "Simkl is being asked now; the page changes by itself when there is news.",
  running: "A check is under way already.",
  "too-soon": "That was too soon: there is at most one check a minute.",
  paused: "Checks are paused. You can resume them in the settings.",
  reconnect: "Simkl no longer lets Watchfolio read your library. Connect again first.",
};

interface Deeds {
  /** Does what an entry stands for. */
  run: (deed: Deed) => void;
  /** How the last one went, in a sentence; empty when the page itself says it. */
  sentence: string;
  isBusy: boolean;
  clear: () => void;
}

/** What the server does for the palette. */
export interface PaletteActions {
  syncNow: (previous: null) => Promise<Asked>;
  act: (form: FormData) => Promise<Acted>;
}

/** What the palette can do; `close` is called when there is nothing more to say in it. */
export function useDeeds({ syncNow, act }: PaletteActions, close: () => void, showKeys: () => void): Deeds {
  const router = useRouter();
  const [sentence, setSentence] = useState("");
  const [isBusy, startTransition] = useTransition();

  function attempt(work: () => Promise<void>) {
    setSentence("");
    startTransition(async () => {
      try {
        await work();
      } catch {
        setSentence("Watchfolio cannot be reached just now.");
      }
    });
  }

  function run(deed: Deed) {
    if (isBusy) return;
    if (deed.does === "go") {
      close();
      router.push(deed.href);
    } else if (deed.does === "download") {
      close();
      window.location.assign(deed.href);
    } else if (deed.does === "keys") {
      showKeys();
    } else if (deed.does === "theme") {
      attempt(async () => {
        await setTheme(formOf("theme", deed.theme));
        close();
      });
    } else if (deed.does === "act") {
      attempt(async () => {
        const acted = await act(formOf("intent", JSON.stringify(deed.intent)));
        // A toast would stand behind the dialog.
        close();
        announce(acted);
      });
    } else if (deed.does === "sync") {
      attempt(async () => setSentence(SYNC_SENTENCES[await syncNow(null)]));
    } else {
      attempt(async () => window.location.assign(await askNextAuth("signout", "/")));
    }
  }

  return { run, sentence, isBusy, clear: () => setSentence("") };
}

function formOf(name: string, value: string): FormData {
  const form = new FormData();
  form.set(name, value);
  return form;
}
