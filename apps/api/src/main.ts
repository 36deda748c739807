import { yes } from '#domain/verdict.js'; console.log(yes);
