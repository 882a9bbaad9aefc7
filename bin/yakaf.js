#!/usr/bin/env node
// CommonJS, as bin/package.json says: it starts 10 ms sooner than a module.
require('../dist/cli/main.js')
