// The pictures of README.md: where a request stands, on a phone, and a director's board of clocks.
// pictures.mjs KIP: takes them anew, from a practice folder made for them.
import { mkdir } from 'node:fs/promises';
import { launch } from './chromium.mjs';
import { DESK, newcomer, openStatus, PHONE, signedIn } from './page.mjs';
import { startKip } from './server.mjs';

const FOLDER = 'docs/img';
// Kept small enough to be a part of the source.
const HEIGHTS = { status: 900, board: 620 };
const [kip] = process.argv.slice(2);

async function picture(page, name) {
	const { width } = page.viewportSize();

	await page.setViewportSize({ width, height: HEIGHTS[name] });
	await page.mouse.move(0, 0);
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({ path: `${FOLDER}/${name}-${width}.png` });
}

async function takeAll(world) {
	const phone = await newcomer(world, { width: PHONE, touch: true });
	const desk = await signedIn(world, 'oanh', { width: DESK });

	await openStatus(phone, world.logins.citizens.find((one) => one.walk === 'mother'));
	await picture(phone, 'status');
	await desk.goto('/clocks');
	await picture(desk, 'board');
}

const server = await startKip(kip);
const browser = await launch();

try {
	await mkdir(FOLDER, { recursive: true });
	await takeAll({ browser, complaints: [], ...server });
} finally {
	await browser.close();
	await server.stop();
}
