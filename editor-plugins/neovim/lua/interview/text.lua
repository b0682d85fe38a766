---Text on its way to the daemon and back.
local M = {}

-- By the first byte: how many follow, and the bounds of the second. RFC 3629, section 4.
local sequences = {
  { 0xC2, 0xDF, 1, 0x80, 0xBF },
  { 0xE0, 0xE0, 2, 0xA0, 0xBF },
  { 0xE1, 0xEC, 2, 0x80, 0xBF },
  { 0xED, 0xED, 2, 0x80, 0x9F },
  { 0xEE, 0xEF, 2, 0x80, 0xBF },
  { 0xF0, 0xF0, 3, 0x90, 0xBF },
  { 0xF1, 0xF3, 3, 0x80, 0xBF },
  { 0xF4, 0xF4, 3, 0x80, 0x8F },
}

---@param text string
---@param start integer
---@return integer length in bytes of the character that begins there, 0 where none does
local function character(text, start)
  local first, second = text:byte(start, start + 1)
  if first < 0x80 then return 1 end
  for _, known in ipairs(sequences) do
    local low, high, count, second_low, second_high = unpack(known)
    if first >= low and first <= high then
      local is_whole = second and second >= second_low and second <= second_high
      return is_whole and text:find("^" .. ("[\128-\191]"):rep(count), start + 1) and count + 1 or 0
    end
  end
  return 0
end

---UTF-8, whatever a buffer held: the daemon takes no other. Bytes that are none of it are read as Latin-1.
---@param text string
---@return string
function M.valid(text)
  if not text:find("[\128-\255]") then return text end
  local parts, start = {}, 1
  while start <= #text do
    local plain = text:match("^[%z\1-\127]+", start)
    local length = plain and #plain or character(text, start)
    if length > 0 then
      table.insert(parts, text:sub(start, start + length - 1))
      start = start + length
    else
      local byte = text:byte(start)
      table.insert(parts, string.char(0xC0 + math.floor(byte / 64), 0x80 + byte % 64))
      start = start + 1
    end
  end
  return table.concat(parts)
end

---For where the text is no more than one line, such as a prompt or a picker.
---@param text string
---@param width? integer
---@return string
function M.line(text, width)
  local line = vim.trim((text:gsub("%s+", " ")))
  if width and vim.fn.strdisplaywidth(line) > width then line = vim.fn.strcharpart(line, 0, width - 1) .. "…" end
  return line
end

---@param text string
---@param width integer
---@return string[]
function M.wrapped(text, width)
  local lines, line = {}, ""
  for word in text:gmatch("%S+") do
    local longer = line == "" and word or (line .. " " .. word)
    if line ~= "" and vim.fn.strdisplaywidth(longer) > width then
      table.insert(lines, line)
      line = word
    else
      line = longer
    end
  end
  table.insert(lines, line)
  return lines
end

return M
