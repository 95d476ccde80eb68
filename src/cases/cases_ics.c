/*
 * iCalendar by libical, which folds and escapes as RFC 5545 wants it.  Viet Nam has had one offset
 * since before there were calendars to feed, so its zone is written out here and no zone files of
 * the system are needed.
 */
#include "cases/cases_watch.h"

#include <libical/ical.h>

#define ZONE "Asia/Ho_Chi_Minh"

static icalcomponent *zone(void)
{
	icalcomponent *all = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
	icalcomponent *standard = icalcomponent_new(ICAL_XSTANDARD_COMPONENT);
	const int offset = 7 * 3600;

	icalcomponent_add_property(all, icalproperty_new_tzid(ZONE));
	icalcomponent_add_property(
		standard, icalproperty_new_dtstart(icaltime_from_string("19750613T000000")));
	icalcomponent_add_property(standard, icalproperty_new_tzoffsetfrom(offset));
	icalcomponent_add_property(standard, icalproperty_new_tzoffsetto(offset));
	icalcomponent_add_component(all, standard);
	return all;
}

static struct icaltimetype day_time(struct day day)
{
	struct civil c = day_to_civil(day);
	struct icaltimetype time = icaltime_null_date();

	time.year = c.year;
	time.month = c.month;
	time.day = c.day;
	return time;
}

/* The hands of a clock in Viet Nam. */
static struct icaltimetype local_time(int64_t at)
{
	struct day day = day_of(at);
	struct icaltimetype time = day_time(day);
	int seconds = (int)((at - day_start(day)) / TIME_SECOND);

	time.is_date = 0;
	time.hour = seconds / 3600;
	time.minute = seconds / 60 % 60;
	time.second = seconds % 60;
	return time;
}

static struct icaltimetype utc_time(int64_t at)
{
	return icaltime_from_timet_with_zone((time_t)(at / TIME_SECOND), 0,
					     icaltimezone_get_utc_timezone());
}

static void add_start(icalcomponent *event, const struct calendar_entry *e)
{
	icalproperty *start =
		icalproperty_new_dtstart(e->at ? local_time(e->at) : day_time(e->day));

	if (e->at)
		icalproperty_add_parameter(start, icalparameter_new_tzid(ZONE));
	icalcomponent_add_property(event, start);
}

static icalcomponent *event_of(struct arena *a, const struct calendar_entry *e)
{
	icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
	const char *uid = str_printf(a, "%" STR_F "@kip", STR_A(e->uid)).ptr;

	icalcomponent_add_property(event, icalproperty_new_uid(uid));
	icalcomponent_add_property(event, icalproperty_new_dtstamp(utc_time(e->changed_at)));
	add_start(event, e);
	icalcomponent_add_property(event, icalproperty_new_sequence(e->sequence));
	icalcomponent_add_property(event, icalproperty_new_summary(str_z(a, e->summary)));
	if (e->place.len)
		icalcomponent_add_property(event, icalproperty_new_location(str_z(a, e->place)));
	icalcomponent_add_property(event, icalproperty_new_class(ICAL_CLASS_PRIVATE));
	if (e->cancelled)
		icalcomponent_add_property(event, icalproperty_new_status(ICAL_STATUS_CANCELLED));
	return event;
}

struct str cases_ics(struct arena *a, const struct calendar_entry *entries, size_t count)
{
	icalcomponent *calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);

	must(calendar);
	icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
	icalcomponent_add_property(calendar, icalproperty_new_prodid("-//Kip//legal aid//VI"));
	icalcomponent_add_component(calendar, zone());
	for (size_t i = 0; i < count; i++)
		icalcomponent_add_component(calendar, event_of(a, &entries[i]));

	char *text = icalcomponent_as_ical_string_r(calendar);
	struct str out = str_copy(a, str_of(text));

	icalmemory_free_buffer(text);
	icalcomponent_free(calendar);
	return out;
}
