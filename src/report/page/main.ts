import type { PageData } from '../page-data.ts';
import { byId, showControls } from './element.ts';
import { startPosts, startRevealing } from './posts.ts';
import { startSorting } from './sorting.ts';
import { startTheme } from './theme.ts';
import { startThreshold } from './threshold.ts';

showControls();
startTheme();
startSorting();
startPosts();
startRevealing();
const data = byId('data')?.textContent;
if (data) startThreshold(JSON.parse(data) as PageData);
