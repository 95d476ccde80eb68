// The four walks that `kip demo` prints, gone by the words that stand on the pages.
import assert from 'node:assert/strict';
import {
	account, arrived, newcomer, openStatus, pathOf, PHONE, readSlip, signedIn,
} from './page.mjs';

/** Presses what says exactly this: a link or a button of the page. */
async function press(page, words) {
	const said = (role) => page.getByRole(role, { name: words, exact: true });

	await said('link').or(said('button')).first().click();
}

/** Chooses the answer that says this. */
async function choose(page, words, within = page) {
	await within.locator('label', { hasText: new RegExp(`^\\s*${words}\\s*$`) }).first().click();
}

async function says(page, ...words) {
	const text = await page.innerText('main');

	for (const each of words)
		assert.ok(text.includes(each), `${pathOf(page)} does not say “${each}”:\n${text}`);
}

/** Opens the matter of that name on the page at hand. */
async function open(page, name) {
	await page.locator('tbody a', { hasText: name }).first().click();
}

async function mother(world) {
	const page = await newcomer(world, { width: PHONE, touch: true, script: false });
	const { code, pin } = world.logins.citizens.find((one) => one.walk === 'mother');

	await page.goto('/');
	await press(page, 'Tôi có được trợ giúp không?');
	await press(page, 'Bắt đầu');
	await choose(page, 'Dưới 16 tuổi');
	await press(page, 'Tiếp tục');
	await says(page, 'người này được trợ giúp miễn phí', 'Điều 7 Luật Trợ giúp pháp lý', 'Giấy khai sinh');
	await press(page, 'Gửi yêu cầu trợ giúp');
	await choose(page, 'Cha hoặc mẹ');
	await page.getByLabel('Họ và tên người cần giúp').fill('Vi Thị Hoa');
	await page.getByLabel('Họ và tên của bạn').fill('Nông Thị Lan');
	await press(page, 'Lưu và tiếp tục');
	await page.getByLabel('Tên xã, phường, đặc khu').fill('dinh hoa');
	await press(page, 'Tìm');
	await choose(page, 'Xã Định Hóa, tỉnh Thái Nguyên');
	await press(page, 'Lưu và tiếp tục');
	await choose(page, 'Dân sự');
	await choose(page, 'Không');
	await press(page, 'Lưu và tiếp tục');
	await page.locator('[name=phone]').fill('0912 345 678');
	await page.locator('[name=safe_contact][value=yes] + label').click();
	await page.locator('[name=safe_announce][value=yes] + label').click();
	await press(page, 'Lưu và tiếp tục');
	await arrived(page, '/requests/new/review', 'Vi Thị Hoa', 'Nông Thị Lan', 'Dân sự');
	await press(page, 'Gửi yêu cầu');
	await readSlip(page);
	await openStatus(page, { code, pin });
	await arrived(page, '/status/now', world.logins.matters.mother.name, 'Đang giữ hồ sơ',
		'Dương Thị Bích Liên', 'Phải xong trước khi hết ngày');
	await says(page, 'Hạn này được tính thế nào', 'ngày này không tính', 'Khoản 2 Điều 31 Luật Trợ giúp pháp lý 2017');
}

async function clerk(world) {
	const page = await signedIn(world, 'diep');
	const { name } = world.logins.matters.clerk;

	await press(page, 'Hàng chờ');
	await arrived(page, '/requests');
	await page.getByRole('link', { name: 'Bị bắt, bị tạm giữ' }).first().click();
	assert.equal(await page.locator('tbody a', { hasText: name }).count(), 0);
	await page.getByRole('link', { name: 'Tất cả' }).first().click();
	await open(page, name);
	await says(page, 'Không gọi số này', 'Được, nếu giấy tờ chứng minh', 'Giấy chứng nhận hộ cận nghèo');
	await press(page, 'Thụ lý');
	await choose(page, 'Tham gia tố tụng');
	await choose(page, 'Không');
	await choose(page, 'Đủ: thụ lý');
	assert.ok(await page.inputValue('#category'), 'no category stands chosen');
	await press(page, 'Thụ lý và ghi vào sổ');
	assert.match(await page.innerText('main'), /TT\.TGTT\.\d+\.\d{4}[^]*A03 Cử người tham gia tố tụng/);
	await press(page, 'Đồng hồ');
	await says(page, 'Quá hạn', 'Hết hạn hôm nay');
	await page.getByText('Cách tính').first().click();
}

async function lawyer(world) {
	const page = await signedIn(world, 'ha');
	const { lawyer: taken, ending } = world.logins.matters;

	await press(page, 'Vụ việc');
	await says(page, 'Vụ việc tôi đang giữ', 'Lịch trong 30 ngày tới', taken.name);
	assert.ok(!(await page.innerText('main')).includes(world.logins.matters.conflict.name));
	await open(page, taken.name);
	await press(page, 'Tôi nhận vụ việc này');
	await press(page, 'Ghi một việc');
	await page.fill('[name=minutes]', '90');
	await page.locator('[name=kind][value=meeting] + label').click();
	await page.fill('[name=note]', 'Gặp cháu và bố tại nhà.');
	await page.locator('main form button.govuk-button').first().click();
	assert.match(await page.innerText('main'), /Gặp cháu và bố tại nhà\.[^]*1 giờ 30 phút/);
	await press(page, 'Vụ việc');
	await open(page, ending.name);
	await press(page, 'Kết thúc vụ việc');
	await choose(page, 'Yêu cầu đã được thực hiện xong');
	await page.fill('[name=note]', 'Trợ cấp của ông đã được trả lại từ tháng bị dừng.');
	await press(page, 'Kết thúc vụ việc');
	await says(page, 'đã kết thúc', 'A21 Bàn giao hồ sơ vụ việc');
}

async function directorChoosesInLikeness(page, { name, provider }) {
	await open(page, name);
	await press(page, 'Chọn người để cử');
	const row = page.locator('table tr', { hasText: provider });

	assert.match(await row.innerText(), /Giống tên/);
	await row.locator('input').check();
	await press(page, 'Ký và gửi quyết định');
	assert.equal(await page.locator('[aria-describedby*="clearance-error"]').count(), 1);
	assert.ok(await row.locator('input').isChecked());
	await page.getByLabel('Vì sao không phải là xung đột').fill('Khác năm sinh và nơi ở.');
	await press(page, 'Ký và gửi quyết định');
	assert.match(await page.innerText('.kip-facts'), new RegExp(provider));
}

async function directorMeetsConflict(page, { name, provider }, other) {
	await open(page, name);
	await press(page, 'Chọn người để cử');
	const row = page.locator('table tr', { hasText: provider });

	await says(page, 'Không cử được, và vì sao');
	assert.match(await row.innerText(), /Bên đối lập/);
	assert.equal(await row.locator('input').count(), 0);
	await page.locator('table tr', { hasText: other }).locator('input').check();
	await choose(page, 'Bị can');
	await press(page, 'Ký và gửi quyết định');
	assert.match(await page.innerText('.kip-facts'), new RegExp(other));
}

async function director(world) {
	const page = await signedIn(world, 'oanh');
	const { likeness, conflict } = world.logins.matters;

	await press(page, 'Vụ việc');
	await directorChoosesInLikeness(page, likeness);
	await press(page, 'Vụ việc');
	await directorMeetsConflict(page, conflict, account(world, 'un').name);
	await press(page, 'Đồng hồ');
	await says(page, 'Quá hạn', 'Người giữ');
	await press(page, 'Khối lượng công việc');
	await says(page, account(world, 'ha').name);
	await press(page, 'Vụ việc');
	await press(page, 'Sổ thụ lý');
	await page.locator('main a[href^="/registers/"]').first().click();
	await press(page, 'Kết sổ');
	assert.match(await page.innerText('h1'), /^Kết sổ .+ \d{4}$/);
}

export const walkTests = [
	['the walk of a mother: entitled, asked, followed, by the words on the pages', mother],
	['the walk of a clerk: whom not to call, accepted, the clock runs', clerk],
	['the walk of a lawyer: taken on, worked, ended, the file is owed', lawyer],
	['the walk of a director: a like name explained, a conflict refused, the board, the registers',
		director],
];
