-- wrk's requests: the targets of a file ("path TAB cookies") in turn, made once.
local requests, turn = {}, 0

function init(args)
	for line in io.lines(args[1]) do
		local path, cookies = line:match("^([^\t]*)\t(.*)$")
		requests[#requests + 1] = wrk.format("GET", path, {["Cookie"] = cookies})
	end
end

function request()
	turn = turn % #requests + 1
	return requests[turn]
end
