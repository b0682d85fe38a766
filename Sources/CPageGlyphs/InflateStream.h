#pragma once

/// While one lives, nothing is drawn: what fonts say of the shapes of their letters is not read.
class NoShapes {
public:
  static bool isWanted;

  NoShapes() : before(isWanted) { isWanted = true; }
  ~NoShapes() { isWanted = before; }

private:
  bool before;
};
