/* Pages of the register; see module.c for their routes. */
#ifndef CASES_REGISTERS_PAGES_H
#define CASES_REGISTERS_PAGES_H

#include "cases/cases_pages.h"
#include "cases/cases_registers.h"

enum outcome cases_shelf_page(struct task *t, struct web *w);
enum outcome cases_book_page(struct task *t, struct web *w);
enum outcome cases_book_pdf(struct task *t, struct web *w);
enum outcome cases_remark_page(struct task *t, struct web *w);
enum outcome cases_remark_post(struct task *t, struct web *w);
enum outcome cases_closings_page(struct task *t, struct web *w);
enum outcome cases_closings_post(struct task *t, struct web *w);
enum outcome cases_closing_page(struct task *t, struct web *w);
enum outcome cases_closing_paper_page(struct task *t, struct web *w);
enum outcome cases_closing_paper_pdf(struct task *t, struct web *w);
enum outcome cases_closing_paper_signed(struct task *t, struct web *w);
enum outcome cases_closing_paper_sign(struct task *t, struct web *w);
enum outcome cases_closing_paper_withdraw(struct task *t, struct web *w);
enum outcome cases_closing_paper_sign_here(struct task *t, struct web *w);
enum outcome cases_closing_paper_return(struct task *t, struct web *w);

enum outcome cases_book_sheet(struct task *t, struct web *w);
enum outcome cases_imports_page(struct task *t, struct web *w);
enum outcome cases_imports_post(struct task *t, struct web *w);
enum outcome cases_import_page(struct task *t, struct web *w);
enum outcome cases_import_columns_post(struct task *t, struct web *w);
enum outcome cases_import_take_post(struct task *t, struct web *w);
enum outcome cases_import_drop_post(struct task *t, struct web *w);
enum outcome cases_import_template(struct task *t, struct web *w);
enum outcome cases_import_faults(struct task *t, struct web *w);

#endif
