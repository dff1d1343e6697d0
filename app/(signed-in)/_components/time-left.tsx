"use client";

import { useEffect, useState } from "react";
import { formatDuration } from "@/lib/format/duration";

const UPDATE_MS = 15_000;
const MINUTE = 60_000;

/** A countdown. `now` is the time of the server; both are in milliseconds. */
export function TimeLeft({ endsAt, now }: { endsAt: number; now: number }) {
  const [currentTime, setCurrentTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setCurrentTime(Date.now()), UPDATE_MS);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.ceil((endsAt - currentTime) / MINUTE);
  return minutes > 0 ? `${formatDuration(minutes)} left` : "over by now";
}
