//! The seccomp layer: system calls that neither a compiler nor a learner's program needs.
//!
//! A list of what is refused, not of what is allowed: the standard library, linkers and other programs use what they
//! like, and an unknown call must not make a lesson fail. Refused calls answer with an error code, as a missing right
//! does, instead of killing the process, so that a program sees an ordinary `PermissionDenied`.

use std::collections::BTreeMap;

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule, TargetArch,
};

use super::{EnterError, Layer};

const NAME: &str = "system calls (seccomp)";
/// Calls of the x32 ABI carry this bit on x86-64; without its own rule each would pass.
#[cfg(target_arch = "x86_64")]
const X32_BIT: i64 = 0x4000_0000;

/// Looking into or steering other processes, the kernel, keys, mounts, clocks, other users; leaving the session by
/// which the group is killed; and `io_uring`, which does all of the rest by another way.
const REFUSED: &[i64] = &[
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_process_madvise,
    libc::SYS_kcmp,
    libc::SYS_pidfd_getfd,
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    libc::SYS_keyctl,
    libc::SYS_add_key,
    libc::SYS_request_key,
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_pivot_root,
    libc::SYS_chroot,
    libc::SYS_fsopen,
    libc::SYS_fsmount,
    libc::SYS_move_mount,
    libc::SYS_open_tree,
    libc::SYS_mount_setattr,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_swapon,
    libc::SYS_swapoff,
    libc::SYS_reboot,
    libc::SYS_kexec_load,
    libc::SYS_init_module,
    libc::SYS_finit_module,
    libc::SYS_delete_module,
    libc::SYS_acct,
    libc::SYS_quotactl,
    libc::SYS_syslog,
    libc::SYS_settimeofday,
    libc::SYS_clock_settime,
    libc::SYS_adjtimex,
    libc::SYS_sethostname,
    libc::SYS_setdomainname,
    libc::SYS_open_by_handle_at,
    libc::SYS_name_to_handle_at,
    libc::SYS_fanotify_init,
    libc::SYS_lookup_dcookie,
    libc::SYS_setsid,
    libc::SYS_setpgid,
    libc::SYS_mknodat,
    libc::SYS_personality,
];

/// Flags of `clone` that make namespaces.
const NAMESPACE_FLAGS: &[i32] = &[
    libc::CLONE_NEWNS,
    libc::CLONE_NEWUSER,
    libc::CLONE_NEWPID,
    libc::CLONE_NEWNET,
    libc::CLONE_NEWIPC,
    libc::CLONE_NEWUTS,
    libc::CLONE_NEWCGROUP,
];

/// Applies the filters to this process. Sets `no_new_privs` on the way.
pub(super) fn restrict() -> Result<Layer, EnterError> {
    // The last one installed is asked first; the strictest answer of all counts.
    for (rules, errno) in [
        (refused().map_err(failed)?, libc::EPERM),
        (always(&[libc::SYS_socket]), libc::EACCES),
        // Its flags are behind a pointer, where a filter cannot look; the C library then uses `clone`.
        (always(&[libc::SYS_clone3]), libc::ENOSYS),
    ] {
        let program = compile(rules, errno)?;
        seccompiler::apply_filter(&program).map_err(failed)?;
    }
    Ok(Layer::Full)
}

fn failed(error: impl std::fmt::Display) -> EnterError {
    EnterError::layer(NAME, error)
}

type Rules = BTreeMap<i64, Vec<SeccompRule>>;

fn compile(rules: Rules, errno: i32) -> Result<BpfProgram, EnterError> {
    let arch = TargetArch::try_from(std::env::consts::ARCH).map_err(failed)?;
    let action = SeccompAction::Errno(errno.unsigned_abs());
    SeccompFilter::new(rules, SeccompAction::Allow, action, arch).map_err(failed)?.try_into().map_err(failed)
}

fn always(calls: &[i64]) -> Rules {
    let mut rules = Rules::new();
    for &call in calls {
        rules.insert(call, Vec::new());
        #[cfg(target_arch = "x86_64")]
        rules.insert(call | X32_BIT, Vec::new());
    }
    rules
}

fn refused() -> Result<Rules, seccompiler::BackendError> {
    let mut rules = always(REFUSED);
    let mut flags = Vec::new();
    for flag in NAMESPACE_FLAGS {
        let flag = u64::from(flag.unsigned_abs());
        let set = SeccompCondition::new(0, SeccompCmpArgLen::Qword, SeccompCmpOp::MaskedEq(flag), flag)?;
        flags.push(SeccompRule::new(vec![set])?);
    }
    rules.insert(libc::SYS_clone, flags);
    // Limits of another process, such as the server's, are not this program's to set.
    let other = SeccompCondition::new(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Ne, 0)?;
    rules.insert(libc::SYS_prlimit64, vec![SeccompRule::new(vec![other])?]);
    // Typing into the terminal that the server was started from.
    let push = SeccompCondition::new(1, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, libc::TIOCSTI)?;
    rules.insert(libc::SYS_ioctl, vec![SeccompRule::new(vec![push])?]);
    Ok(rules)
}
