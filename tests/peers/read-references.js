// Reads references from standard input with Citation.js and prints them as CSL-JSON: node read-references.js @ris/file|@bibtex/text
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-ris');
require('@citation-js/plugin-bibtex');
const text = require('fs').readFileSync(0, 'utf8');
if (text) console.log(JSON.stringify(new Cite(text, { forceType: process.argv[2] }).data));
