import { keptLanguage, loadLanguage, tagOf } from './app/language/loaded.js';
import { setOut } from './app/set-out.js';
import { readPreferences } from './app/theme/preferences.js';
import './styles.css';

// The page does not wait for this script nor this script for the page (async). Everything that can be on its way while React is still being read: the words, the session, the page's own file.
const language = keptLanguage();
document.documentElement.lang = tagOf(language);
readPreferences();
const catalogue = loadLanguage(language);
setOut(window.location);
const [{ start }, first] = await Promise.all([import('./app/start.js'), catalogue]);
if (document.readyState === 'loading') await new Promise((read) => document.addEventListener('DOMContentLoaded', read));
start(document.getElementById('root')!, first);
