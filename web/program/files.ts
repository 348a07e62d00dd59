// The files and folders of a running program, in memory. The shim's own know neither times nor rights, and list folders
// wrongly while they are being emptied.
import { Fd, Inode, wasi } from "@bjorn3/browser_wasi_shim";

/** Most bytes of one file, so that a program that writes without end does not take the whole tab. */
const mostBytes = 256 * 1024 * 1024;
const allRights = (1n << 30n) - 1n;
const canRead = BigInt(wasi.RIGHTS_FD_READ);
const canWrite = BigInt(wasi.RIGHTS_FD_WRITE);

const now = (): bigint => BigInt(Date.now()) * 1_000_000n;

/** The shim writes times to wrong places. */
class Status extends wasi.Filestat {
  override write_bytes(view: DataView, at: number): void {
    const numbers = [this.dev, this.ino, BigInt(this.filetype), this.nlink, this.size, this.atim, this.mtim, this.ctim];
    numbers.forEach((number, index) => view.setBigUint64(at + 8 * index, number, true));
  }
}

/** A file or a folder. */
abstract class Node extends Inode {
  accessed = now();
  modified = this.accessed;
  changed = this.accessed;

  abstract readonly type: number;
  abstract get size(): number;

  override stat(): Status {
    const status = new Status(this.ino, this.type, BigInt(this.size));
    status.nlink = 1n;
    status.atim = this.accessed;
    status.mtim = this.modified;
    status.ctim = this.changed;
    return status;
  }

  touch(): void {
    this.modified = this.changed = now();
  }

  /** `fd_filestat_set_times` and its like. */
  setTimes(accessed: bigint, modified: bigint, flags: number): number {
    if (flags & wasi.FSTFLAGS_ATIM) this.accessed = accessed;
    if (flags & wasi.FSTFLAGS_ATIM_NOW) this.accessed = now();
    if (flags & wasi.FSTFLAGS_MTIM) this.modified = modified;
    if (flags & wasi.FSTFLAGS_MTIM_NOW) this.modified = now();
    this.changed = now();
    return wasi.ERRNO_SUCCESS;
  }
}

export class File extends Node {
  override readonly type = wasi.FILETYPE_REGULAR_FILE;
  /** What is written, with room behind it. */
  private room = new Uint8Array();
  private length = 0;

  override get size(): number {
    return this.length;
  }

  read(at: bigint, most: number): Uint8Array {
    if (at >= BigInt(this.length)) return new Uint8Array();
    return this.room.slice(Number(at), Math.min(this.length, Number(at) + most));
  }

  write(at: bigint, bytes: Uint8Array): number {
    const end = at + BigInt(bytes.length);
    if (end > BigInt(this.length)) {
      const result = this.resize(end);
      if (result !== wasi.ERRNO_SUCCESS) return result;
    }
    this.room.set(bytes, Number(at));
    this.touch();
    return wasi.ERRNO_SUCCESS;
  }

  resize(size: bigint): number {
    if (size > BigInt(mostBytes)) return wasi.ERRNO_NOSPC;
    const length = Number(size);
    if (length > this.room.length) {
      const larger = roomFor(Math.max(length, 2 * this.room.length)) ?? roomFor(length);
      if (!larger) return wasi.ERRNO_NOSPC;
      larger.set(this.room.subarray(0, this.length));
      this.room = larger;
    }
    // What is cut off must not come back when the file grows again.
    this.room.fill(0, length, this.length);
    this.length = length;
    this.touch();
    return wasi.ERRNO_SUCCESS;
  }

  override path_open(flags: number, rights: bigint, fdFlags: number): { ret: number; fd_obj: Fd | null } {
    if (flags & wasi.OFLAGS_TRUNC) this.resize(0n);
    return { ret: wasi.ERRNO_SUCCESS, fd_obj: new OpenFile(this, rights, fdFlags) };
  }
}

/** Bytes as far as the browser has them to give. */
function roomFor(length: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(length);
  } catch {
    return undefined;
  }
}

export class Folder extends Node {
  override readonly type = wasi.FILETYPE_DIRECTORY;
  override readonly size = 0;
  readonly entries = new Map<string, Node>();
  /** The root is its own. */
  parent: Folder = this;

  set(name: string, node: Node): void {
    this.entries.set(name, node);
    if (node instanceof Folder) node.parent = this;
    this.touch();
  }

  remove(name: string): void {
    this.entries.delete(name);
    this.touch();
  }

  override path_open(flags: number, rights: bigint): { ret: number; fd_obj: Fd | null } {
    const writes = (rights & canWrite) !== 0n || (flags & wasi.OFLAGS_TRUNC) !== 0;
    return writes ? { ret: wasi.ERRNO_ISDIR, fd_obj: null } : { ret: wasi.ERRNO_SUCCESS, fd_obj: new OpenFolder(this) };
  }
}

class OpenFile extends Fd {
  private at = 0n;

  constructor(
    private readonly file: File,
    private readonly rights: bigint,
    private flags: number,
  ) {
    super();
  }

  override fd_read(most: number): { ret: number; data: Uint8Array } {
    const answer = this.fd_pread(most, this.at);
    this.at += BigInt(answer.data.length);
    return answer;
  }

  override fd_pread(most: number, at: bigint): { ret: number; data: Uint8Array } {
    if (!(this.rights & canRead)) return { ret: wasi.ERRNO_BADF, data: new Uint8Array() };
    return { ret: wasi.ERRNO_SUCCESS, data: this.file.read(at, most) };
  }

  override fd_write(data: Uint8Array): { ret: number; nwritten: number } {
    if (this.flags & wasi.FDFLAGS_APPEND) this.at = BigInt(this.file.size);
    const answer = this.fd_pwrite(data, this.at);
    this.at += BigInt(answer.nwritten);
    return answer;
  }

  override fd_pwrite(data: Uint8Array, at: bigint): { ret: number; nwritten: number } {
    if (!(this.rights & canWrite)) return { ret: wasi.ERRNO_BADF, nwritten: 0 };
    const ret = this.file.write(at, data);
    return { ret, nwritten: ret === wasi.ERRNO_SUCCESS ? data.length : 0 };
  }

  override fd_seek(offset: bigint, whence: number): { ret: number; offset: bigint } {
    const bases: Record<number, bigint> = {
      [wasi.WHENCE_SET]: 0n,
      [wasi.WHENCE_CUR]: this.at,
      [wasi.WHENCE_END]: BigInt(this.file.size),
    };
    const base = bases[whence];
    if (base === undefined || base + offset < 0n) return { ret: wasi.ERRNO_INVAL, offset: 0n };
    this.at = base + offset;
    return { ret: wasi.ERRNO_SUCCESS, offset: this.at };
  }

  override fd_tell(): { ret: number; offset: bigint } {
    return { ret: wasi.ERRNO_SUCCESS, offset: this.at };
  }

  override fd_allocate(offset: bigint, length: bigint): number {
    const end = offset + length;
    return end > BigInt(this.file.size) ? this.fd_filestat_set_size(end) : wasi.ERRNO_SUCCESS;
  }

  override fd_filestat_set_size(size: bigint): number {
    return this.rights & canWrite ? this.file.resize(size) : wasi.ERRNO_BADF;
  }

  override fd_filestat_get(): { ret: number; filestat: wasi.Filestat } {
    return { ret: wasi.ERRNO_SUCCESS, filestat: this.file.stat() };
  }

  override fd_filestat_set_times(accessed: bigint, modified: bigint, flags: number): number {
    return this.file.setTimes(accessed, modified, flags);
  }

  override fd_fdstat_get(): { ret: number; fdstat: wasi.Fdstat } {
    return statusOf(this.file.type, this.flags, this.rights);
  }

  override fd_fdstat_set_flags(flags: number): number {
    this.flags = flags;
    return wasi.ERRNO_SUCCESS;
  }
}

/** Where a path leads to: an entry of a folder, which may not be there yet. */
interface Place {
  folder: Folder;
  /** Empty for a path that ends in a folder without naming it, such as `..`. */
  name: string;
  node: Node | undefined;
  /** Whether the path was written as that of a folder, with a slash at its end. */
  asFolder: boolean;
}

class OpenFolder extends Fd {
  /** What is there, as it was when the listing began. */
  private listed: [string, Node][] = [];

  constructor(
    private readonly folder: Folder,
    private readonly preopened?: string,
  ) {
    super();
  }

  override fd_prestat_get(): { ret: number; prestat: wasi.Prestat | null } {
    if (this.preopened === undefined) return super.fd_prestat_get();
    return { ret: wasi.ERRNO_SUCCESS, prestat: wasi.Prestat.dir(this.preopened) };
  }

  override fd_fdstat_get(): { ret: number; fdstat: wasi.Fdstat } {
    return statusOf(this.folder.type, 0, allRights);
  }

  override fd_filestat_get(): { ret: number; filestat: wasi.Filestat } {
    return { ret: wasi.ERRNO_SUCCESS, filestat: this.folder.stat() };
  }

  override fd_filestat_set_times(accessed: bigint, modified: bigint, flags: number): number {
    return this.folder.setTimes(accessed, modified, flags);
  }

  override fd_readdir_single(cookie: bigint): { ret: number; dirent: wasi.Dirent | null } {
    if (cookie === 0n) this.listed = [[".", this.folder], ["..", this.folder.parent], ...this.folder.entries];
    const entry = this.listed[Number(cookie)];
    if (!entry) return { ret: wasi.ERRNO_SUCCESS, dirent: null };
    const [name, node] = entry;
    return { ret: wasi.ERRNO_SUCCESS, dirent: new wasi.Dirent(cookie + 1n, node.ino, name, node.type) };
  }

  override path_open(
    _dirFlags: number,
    path: string,
    flags: number,
    rights: bigint,
    _inheriting: bigint,
    fdFlags: number,
  ): { ret: number; fd_obj: Fd | null } {
    const refused = (ret: number) => ({ ret, fd_obj: null });
    const place = this.find(path);
    if (typeof place === "number") return refused(place);
    if (place.node && flags & wasi.OFLAGS_CREAT && flags & wasi.OFLAGS_EXCL) return refused(wasi.ERRNO_EXIST);
    if (!place.node && !(flags & wasi.OFLAGS_CREAT)) return refused(wasi.ERRNO_NOENT);
    if (!place.node && place.asFolder) return refused(wasi.ERRNO_ISDIR);
    const node = place.node ?? new File();
    if (flags & wasi.OFLAGS_DIRECTORY && !(node instanceof Folder)) return refused(wasi.ERRNO_NOTDIR);
    if (!place.node) place.folder.set(place.name, node);
    return node.path_open(flags, rights, fdFlags);
  }

  override path_create_directory(path: string): number {
    const place = this.find(path);
    if (typeof place === "number") return place;
    if (place.node) return wasi.ERRNO_EXIST;
    place.folder.set(place.name, new Folder());
    return wasi.ERRNO_SUCCESS;
  }

  override path_filestat_get(_flags: number, path: string): { ret: number; filestat: wasi.Filestat | null } {
    const { ret, inode_obj: node } = this.path_lookup(path);
    return { ret, filestat: node?.stat() ?? null };
  }

  override path_filestat_set_times(_flags: number, path: string, accessed: bigint, modified: bigint, flags: number): number {
    const { ret, inode_obj: node } = this.path_lookup(path);
    return node?.setTimes(accessed, modified, flags) ?? ret;
  }

  override path_lookup(path: string): { ret: number; inode_obj: Node | null } {
    const place = this.find(path);
    if (typeof place === "number") return { ret: place, inode_obj: null };
    return place.node ? { ret: wasi.ERRNO_SUCCESS, inode_obj: place.node } : { ret: wasi.ERRNO_NOENT, inode_obj: null };
  }

  /** There are no symbolic links, so that nothing is one. */
  override path_readlink(path: string): { ret: number; data: string | null } {
    const { ret } = this.path_lookup(path);
    return { ret: ret === wasi.ERRNO_SUCCESS ? wasi.ERRNO_INVAL : ret, data: null };
  }

  /** The second half of renaming where `renaming`, else a hard link. */
  override path_link(path: string, node: Node, renaming: boolean): number {
    const place = this.find(path);
    if (typeof place === "number") return place;
    const isFolder = node instanceof Folder;
    if (isFolder && !renaming) return wasi.ERRNO_PERM;
    if (place.asFolder && !isFolder) return place.node ? wasi.ERRNO_ISDIR : wasi.ERRNO_NOENT;
    const refusal = place.node && refusalToReplace(place.node, isFolder, renaming);
    if (refusal) return refusal;
    place.folder.set(place.name, node);
    return wasi.ERRNO_SUCCESS;
  }

  /** The first half of renaming. */
  override path_unlink(path: string): { ret: number; inode_obj: Node | null } {
    const place = this.find(path);
    if (typeof place === "number") return { ret: place, inode_obj: null };
    if (!place.node) return { ret: wasi.ERRNO_NOENT, inode_obj: null };
    if (place.name === "") return { ret: wasi.ERRNO_BUSY, inode_obj: null };
    place.folder.remove(place.name);
    return { ret: wasi.ERRNO_SUCCESS, inode_obj: place.node };
  }

  override path_unlink_file(path: string): number {
    const { ret, inode_obj: node } = this.path_lookup(path);
    if (node instanceof Folder) return wasi.ERRNO_ISDIR;
    return node ? this.path_unlink(path).ret : ret;
  }

  override path_remove_directory(path: string): number {
    const { ret, inode_obj: node } = this.path_lookup(path);
    if (!node) return ret;
    if (!(node instanceof Folder)) return wasi.ERRNO_NOTDIR;
    return node.entries.size > 0 ? wasi.ERRNO_NOTEMPTY : this.path_unlink(path).ret;
  }

  private find(path: string): Place | number {
    let folder = this.folder;
    let node: Node | undefined = folder;
    let name = "";
    for (const part of path.split("/").filter((part) => part !== "" && part !== ".")) {
      if (!node) return wasi.ERRNO_NOENT;
      if (!(node instanceof Folder)) return wasi.ERRNO_NOTDIR;
      folder = part === ".." ? node.parent : node;
      node = part === ".." ? folder : folder.entries.get(part);
      name = part === ".." ? "" : part;
    }
    const asFolder = /(^|\/)\.?$/.test(path);
    if (asFolder && node && !(node instanceof Folder)) return wasi.ERRNO_NOTDIR;
    return { folder, name, node, asFolder };
  }
}

/** Why `old` cannot give its name to a file or folder; 0 when it can. */
function refusalToReplace(old: Node, byFolder: boolean, renaming: boolean): number {
  if (!renaming) return wasi.ERRNO_EXIST;
  if (old instanceof Folder) {
    if (!byFolder) return wasi.ERRNO_ISDIR;
    return old.entries.size > 0 ? wasi.ERRNO_NOTEMPTY : wasi.ERRNO_SUCCESS;
  }
  return byFolder ? wasi.ERRNO_NOTDIR : wasi.ERRNO_SUCCESS;
}

function statusOf(type: number, flags: number, rights: bigint): { ret: number; fdstat: wasi.Fdstat } {
  const fdstat = new wasi.Fdstat(type, flags);
  fdstat.fs_rights_base = rights;
  fdstat.fs_rights_inherited = rights;
  return { ret: wasi.ERRNO_SUCCESS, fdstat };
}

/** An empty file system, opened at its root. */
export function emptyRoot(): Fd {
  return new OpenFolder(new Folder(), "/");
}
