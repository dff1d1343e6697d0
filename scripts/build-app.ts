import { build } from "./build";

// The tests and the demo use this build while its sources do not change.
await build();
