# *: the run in which database step
story "A change that failed without anybody being told is found"
tagged faults
now 2026-11-23T08:00
browser is citizen

browser gets /forgetful
=> 200
sql "SELECT count(*) FROM throttle" is 1
