import { keptLanguage, loadLanguage, tagOf } from './app/language/loaded.js';
import { setOut } from './app/set-out.js';
import { readPreferences } from './app/theme/preferences.js';
import './styles.css';

// Awaited by nobody: the frame's file imports this one, and would wait for what waits for it.
// The page does not wait for this script nor this script for the page (async). Everything that can be on its way while React is still being read: the words, the session, the page's own file.
const language = keptLanguage();
document.documentElement.lang = tagOf(language);
readPreferences();
const catalogue = loadLanguage(language);
setOut(window.location);
void Promise.all([import('./app/start.js'), catalogue]).then(async ([{ start }, first]) => {
  if (document.readyState === 'loading') await new Promise((read) => document.addEventListener('DOMContentLoaded', read));
  await start(document.getElementById('root')!, first);
});
